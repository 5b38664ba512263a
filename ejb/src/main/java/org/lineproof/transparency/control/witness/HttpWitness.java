package org.lineproof.transparency.control.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.wire.BoundedBody;

/** C2SP tlog-witness over HTTP. Holds a connection pool; close it. */
public final class HttpWitness implements Witness, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** A hundred signature lines have less. */
    private static final int MAX_ANSWER = 64 << 10;

    private static final String SIZE_TYPE = "text/x.tlog.size";

    private final URI address;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** @param prefix the submission prefix */
    public HttpWitness(URI prefix) {
        this(prefix, ANSWER);
    }

    HttpWitness(URI prefix, Duration patience) {
        String text = prefix.toString();
        this.address = URI.create(text + (text.endsWith("/") ? "" : "/") + "add-checkpoint");
        this.patience = patience;
    }

    @Override
    public WitnessAnswer add(long oldSize, List<Hash> proof, String checkpoint) throws WitnessUnavailable {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        body.append('\n').append(checkpoint);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return answer(exchange(request));
    }

    /** The time limit covers the whole answer; that of the client itself ends at the headers. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws WitnessUnavailable {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new BoundedBody(MAX_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new WitnessUnavailable("no answer from " + address + " within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new WitnessUnavailable("no answer from " + address + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WitnessUnavailable("interrupted while waiting for " + address, e);
        } finally {
            answer.cancel(true);
        }
    }

    private WitnessAnswer answer(HttpResponse<byte[]> response) throws WitnessUnavailable {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return switch (response.statusCode()) {
            case 200 -> new WitnessAnswer.Cosigned(text);
            case 409 -> conflict(response, text);
            case 400, 403, 404, 422 -> new WitnessAnswer.Refused(response.statusCode());
            default -> throw new WitnessUnavailable(address + " answered HTTP " + response.statusCode());
        };
    }

    private static WitnessAnswer conflict(HttpResponse<byte[]> response, String text) {
        boolean size = response.headers()
                        .firstValue("Content-Type")
                        .map(type -> type.split(";", 2)[0].strip().equals(SIZE_TYPE))
                        .orElse(false)
                && text.matches("(0|[1-9][0-9]{0,15})\n");
        return size ? new WitnessAnswer.Conflict(Long.parseLong(text.strip())) : new WitnessAnswer.Refused(409);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
