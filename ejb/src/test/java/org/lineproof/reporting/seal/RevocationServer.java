package org.lineproof.reporting.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** An OCSP responder and a server of revocation lists over HTTP on this machine, which can be had in every bad mood. */
public final class RevocationServer implements AutoCloseable {
    /** What is answered. */
    public enum Mood {
        /** What is so. */
        HONEST,
        /** HTTP 503. */
        AWAY,
        /** In another authority's name, whom nobody asked. */
        FORGED,
        /** By somebody with a certificate for it from the authority. */
        DELEGATED,
        /** By somebody with another certificate from the authority. */
        PRESUMED,
        /** By somebody whose certificate for it has ended. */
        DISMISSED,
        /** What was so a month ago, good for a week. */
        STALE,
        /** A head at once, then a byte now and then. */
        TRICKLING,
        /** More than anybody takes. */
        ENDLESS,
        /** Somewhere else. */
        REDIRECTING
    }

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 33;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final SealingAuthority authority;
    private final SealingAuthority stranger = new SealingAuthority("Authority of a test");
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    volatile Mood responds = Mood.HONEST;
    volatile Mood lists = Mood.HONEST;

    public RevocationServer(SealingAuthority authority) throws Exception {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/ocsp", exchange -> answer(exchange, responds, at -> ocsp(exchange, at)));
        server.createContext("/list.crl", exchange -> answer(exchange, lists, this::list));
        server.start();
    }

    /** Where the responder is. */
    public URI responder() {
        return at("/ocsp");
    }

    /** Where the list is. */
    public URI list() {
        return at("/list.crl");
    }

    /** The paths that were asked for, in order, with what was posted in what type. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What is so at a time. */
    private interface Truth {
        byte[] at(Instant time) throws Exception;
    }

    private byte[] ocsp(HttpExchange exchange, Instant at) throws Exception {
        byte[] request = exchange.getRequestBody().readAllBytes();
        return switch (responds) {
            case FORGED -> stranger.answer(request, at);
            case DELEGATED -> authority.answerOfAnother(request, at, KeyPurposeId.id_kp_OCSPSigning, later(9));
            case PRESUMED -> authority.answerOfAnother(request, at, KeyPurposeId.id_kp_clientAuth, later(9));
            case DISMISSED -> authority.answerOfAnother(request, at, KeyPurposeId.id_kp_OCSPSigning, later(-9));
            default -> authority.answer(request, at);
        };
    }

    private static Instant later(long days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private byte[] list(Instant at) throws Exception {
        return (lists == Mood.FORGED ? stranger : authority).list(at);
    }

    private void answer(HttpExchange exchange, Mood mood, Truth truth) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type"));
        try (exchange) {
            switch (mood) {
                case HONEST, FORGED, DELEGATED, PRESUMED, DISMISSED ->
                    send(exchange, truth.at(Instant.now().minusSeconds(1)));
                case STALE -> send(exchange, truth.at(Instant.now().minus(Duration.ofDays(30))));
                case AWAY -> exchange.sendResponseHeaders(503, -1);
                case TRICKLING -> trickle(exchange);
                case ENDLESS -> flood(exchange);
                case REDIRECTING -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    exchange.sendResponseHeaders(302, -1);
                }
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Until whoever asked has gone. */
    private static void trickle(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (true) {
            body.write(0);
            body.flush();
            Thread.sleep(100);
        }
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < BLOCKS; i++) {
            exchange.getResponseBody().write(new byte[BLOCK]);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
