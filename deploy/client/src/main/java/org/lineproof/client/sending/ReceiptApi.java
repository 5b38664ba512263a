package org.lineproof.client.sending;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

/** The API of the service, as far as a producer needs it. */
public final class ReceiptApi {
    private static final int MAX_ANSWER = 8 << 20;
    private static final int SHOWN = 500;

    private final HttpClient http;
    private final URI api;
    private final Supplier<String> token;
    private final Duration patience;

    /**
     * @param api address of the API with its version, for instance https://lineproof.example/api/v1
     * @param token gives the bearer token; asked for each request
     * @param patience how long an answer may take
     */
    public ReceiptApi(URI api, Supplier<String> token, Duration patience) {
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.api = api;
        this.token = token;
        this.patience = patience;
    }

    /**
     * Posts a body, zipped.
     *
     * @param path below the API's address
     * @return the answer's JSON
     * @throws NotTaken unless the service answers with success
     */
    JsonNode post(String path, String type, String body) throws NotTaken, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(api + path))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + token.get())
                    .header("Content-Type", type)
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(zipped(body)))
                    .build();
        } catch (RuntimeException e) {
            // Whatever a source of tokens throws must not end the sending for good.
            throw new NotTaken("no request could be made: " + e);
        }
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new NotTaken(api.getHost() + " cannot be reached: " + e);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new NotTaken(words(path, answer), retryAfter(answer));
        }
        try {
            return StrictJson.object(answer.body(), MAX_ANSWER);
        } catch (MalformedJson e) {
            throw new NotTaken(path + " was answered with something else than JSON: " + e.getMessage());
        }
    }

    private static String words(String path, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return path + " was answered " + answer.statusCode() + ": " + body.substring(0, Math.min(body.length(), SHOWN));
    }

    private static Duration retryAfter(HttpResponse<byte[]> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("0");
        return Duration.ofSeconds(seconds.matches("[0-9]{1,4}") ? Long.parseLong(seconds) : 0);
    }

    private static byte[] zipped(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
