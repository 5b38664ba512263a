package org.lineproof.deploy.launcher.timestamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;

/** A time-stamp authority over HTTP on the loopback address, by the clock of this machine. It lives in this JVM. */
public final class LocalAuthority implements AutoCloseable {
    /** What to call it wherever its stamps are shown. */
    public static final String NAME = "Local test authority";

    /** What it is worth. */
    public static final String WORTH = "local test authority, no evidential value";

    /** A policy of nobody, drawn as UUID (ITU-T X.667): it promises nothing. */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.214385076149203478212036573016213419507");

    private static final int MOST_BYTES = 8_192;
    private static final int SERIAL_BITS = 64;

    private final AuthorityKey key;
    private final int port;
    private final SecureRandom random = new SecureRandom();
    private @Nullable HttpServer server;

    /**
     * Answers from now on.
     *
     * @param keys where its key lies or is made
     * @param port on 127.0.0.1
     */
    public LocalAuthority(Path keys, int port) throws IOException {
        this.key = AuthorityKey.in(keys);
        this.port = port;
        start();
    }

    /** Where to send {@code application/timestamp-query}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The file with its certificate, PEM. */
    public Path certificate() {
        return key.file();
    }

    /** Answers again after {@link #close()}. */
    public synchronized void start() throws IOException {
        if (server == null) {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::handle);
            server.start();
        }
    }

    /** Answers nobody any more, as in an outage. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] answer;
            try {
                answer = answer(new TimeStampRequest(exchange.getRequestBody().readNBytes(MOST_BYTES)));
            } catch (IOException | RuntimeException e) {
                // Whatever was sent is no request: nothing of it can be answered.
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] answer(TimeStampRequest request) throws IOException {
        try {
            JcaX509CertificateHolder certificate = new JcaX509CertificateHolder(key.certificate());
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.key(), certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new CollectionStore<>(List.of(certificate)));
            tokens.setAccuracySeconds(1);
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, new BigInteger(SERIAL_BITS, random), Date.from(Instant.now()))
                    .getEncoded();
        } catch (TSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
