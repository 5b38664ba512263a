package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.Serial;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lineproof.wire.BoundedBody;

/**
 * Fetches revocation lists and OCSP answers over HTTP from where certificates say they are. DSS asks for those of
 * certificates that lead to a trust anchor alone; and since a redirection would be another's address, none is followed.
 */
final class RevocationFetch implements DataLoader {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MOST_BYTES = 32 << 20;

    private final transient HttpClient http;
    private final Duration patience;
    private String contentType = "application/ocsp-request";

    /** @param patience for a whole answer */
    RevocationFetch(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /** @param proxy through which everything is fetched; null for none */
    static HttpClient client(@Nullable InetSocketAddress proxy, Duration patience) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(patience);
        return (proxy == null ? client : client.proxy(ProxySelector.of(proxy))).build();
    }

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

    /** RFC 6960, appendix A.1: the only thing posted is a question to a responder. */
    @Override
    public byte[] post(String url, byte[] content) {
        return exchange(request(url)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(content))
                .build());
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
    }

    private HttpRequest.Builder request(String url) {
        try {
            URI address = new URI(url);
            if (address.getScheme() == null
                    || !SCHEMES.contains(address.getScheme())
                    || address.getHost() == null
                    || address.getUserInfo() != null) {
                throw new DSSExternalResourceException(
                        "not fetched, since it is no plain http or https address: " + url);
            }
            return HttpRequest.newBuilder(address).timeout(patience);
        } catch (URISyntaxException e) {
            throw new DSSExternalResourceException("not fetched, since it is no address: " + url, e);
        }
    }

    /** The client's own timeout ends with the head of the answer; a body that trickles in would have no end. */
    private byte[] exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new DSSExternalResourceException(request.uri() + " answered HTTP " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException e) {
            throw new DSSExternalResourceException("no answer from " + request.uri() + ": " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DSSExternalResourceException(
                    "no answer from " + request.uri() + " within " + patience.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
