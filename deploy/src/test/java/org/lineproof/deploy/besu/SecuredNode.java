package org.lineproof.deploy.besu;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A chain behind the TLS key store of a node's identity, which answers whoever shows a token it was told of. */
final class SecuredNode implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final URI chain;
    private final HttpsServer server;

    SecuredNode(URI chain, Path identity) throws Exception {
        this.chain = chain;
        char[] password =
                Files.readString(identity.resolve("rpc-tls.password")).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(identity.resolve("rpc-tls.p12"))) {
            store.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::answer);
        server.start();
    }

    void admit(String token) {
        tokens.add("Bearer " + token);
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        if (shown == null || !tokens.contains(shown)) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        try (exchange) {
            byte[] answer = http.send(
                            HttpRequest.newBuilder(chain)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
