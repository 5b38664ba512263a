package org.lineproof.transparency.control.publication;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.evidence.merkle.TileSource;
import org.lineproof.transparency.entity.EvidenceLog;

/** A published log read over HTTP, as its readers see it. */
public final class HttpPublication implements Publication {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LONGEST_NOTE = 1_000_000;
    private static final int LONGEST_BUNDLE = TileSource.WIDTH * (2 + 65_535);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String prefix;

    /** @param logs address under which all logs lie, as {@code https://evidence.example/logs} */
    public HttpPublication(URI logs, EvidenceLog log) {
        String base = logs.toString().endsWith("/") ? logs.toString() : logs + "/";
        this.prefix = base + log.tenant().value() + "/" + log.name().value() + "/";
    }

    @Override
    public Optional<String> checkpoint() throws PublicationUnavailable {
        return get("checkpoint", LONGEST_NOTE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> tile(TilePath path) throws PublicationUnavailable {
        return get(path.text(), LONGEST_BUNDLE);
    }

    private Optional<byte[]> get(String path, int longest) throws PublicationUnavailable {
        URI address = URI.create(prefix + path);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case 200 -> Optional.of(limited(address, body, longest));
                    case 404 -> Optional.empty();
                    default -> throw new PublicationUnavailable(address + " answers HTTP " + response.statusCode());
                };
            }
        } catch (IOException e) {
            throw new PublicationUnavailable("no answer from " + address + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublicationUnavailable("interrupted while waiting for " + address, e);
        }
    }

    private static byte[] limited(URI address, InputStream body, int longest)
            throws IOException, PublicationUnavailable {
        byte[] bytes = body.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new PublicationUnavailable(address + " sends more than " + longest + " bytes");
        }
        return bytes;
    }
}
