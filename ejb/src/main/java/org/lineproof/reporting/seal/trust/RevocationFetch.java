package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.wire.BoundedBody;

/**
 * Fetches revocation lists and OCSP answers over HTTP from where certificates say they are. DSS asks for those of
 * certificates that lead to a trust anchor alone.
 */
final class RevocationFetch implements DataLoader {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 32 << 20;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    private @Nullable String contentType;

    @Override
    public byte[] get(String url) {
        return exchange(request(url).GET().build());
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        DSSExternalResourceException last = new DSSExternalResourceException("no address was given");
        for (String url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSExternalResourceException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        HttpRequest.Builder request = request(url).POST(BodyPublishers.ofByteArray(content));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return exchange(request.build());
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
    }

    private static HttpRequest.Builder request(String url) {
        URI address = URI.create(url);
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme())) {
            throw new DSSExternalResourceException("not fetched, since it is neither http nor https: " + url);
        }
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private static byte[] exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, head -> new BoundedBody(MOST_BYTES));
            if (response.statusCode() != 200) {
                throw new DSSExternalResourceException(request.uri() + " answered HTTP " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new DSSExternalResourceException("no answer from " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
