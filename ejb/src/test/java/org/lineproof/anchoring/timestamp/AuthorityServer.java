package org.lineproof.anchoring.timestamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.lineproof.evidence.pins.PinnedAuthority;

/** A real time-stamp authority over HTTP with its own self-signed certificate; tests make it behave badly. */
public final class AuthorityServer implements AutoCloseable {
    static final String POLICY = "2.25.7";

    /** What stands between the request and its answer. */
    @FunctionalInterface
    interface Conduct {
        void answer(HttpExchange exchange, byte[] request) throws Exception;
    }

    private final KeyPair keys;
    private final List<X509CertificateHolder> chain;
    private final X509CertificateHolder certificate;
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Duration drift = Duration.ZERO;
    private volatile Conduct conduct = (exchange, request) -> reply(exchange, granted(request));

    public AuthorityServer() {
        this(Duration.ofDays(100));
    }

    /** @param validity how long its certificate holds from now on */
    public AuthorityServer(Duration validity) {
        this(keys -> List.of(selfSigned(keys, validity)));
    }

    /** @param certification gives the certificate for a key, then those of its issuers up to the one that is pinned */
    public AuthorityServer(Function<KeyPair, List<X509CertificateHolder>> certification) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
            chain = certification.apply(keys);
            certificate = chain.get(0);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    private static X509CertificateHolder selfSigned(KeyPair keys, Duration validity) {
        try {
            X500Name name = new X500Name("CN=authority of a test");
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(validity)),
                    name,
                    keys.getPublic());
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** As a verifier pins it. */
    public PinnedAuthority identity(String name) {
        try {
            return new PinnedAuthority(name, chain.get(chain.size() - 1).getEncoded(), false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many requests came. */
    public int asked() {
        return asked.get();
    }

    void conduct(Conduct other) {
        conduct = other;
    }

    /** From now on every request is refused, or none. */
    public void refuse(boolean refuse) {
        conduct = refuse
                ? (exchange, request) -> reply(exchange, rejected(request))
                : (exchange, request) -> reply(exchange, granted(request));
    }

    void drift(Duration off) {
        drift = off;
    }

    byte[] granted(byte[] request) throws Exception {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier(POLICY));
        tokens.addCertificates(new CollectionStore<>(chain));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generateGrantedResponse(
                        new TimeStampRequest(request),
                        BigInteger.valueOf(asked.get()),
                        Date.from(Instant.now().plus(drift)))
                .getEncoded();
    }

    /** No digest is good enough for it. */
    byte[] rejected(byte[] request) throws Exception {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier(POLICY));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA512))
                .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(Instant.now()))
                .getEncoded();
    }

    /** A request for another digest with the nonce of this one, or for this digest with another nonce. */
    static byte[] altered(byte[] request, boolean digest) throws IOException {
        TimeStampRequest asked = new TimeStampRequest(request);
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator
                .generate(
                        NISTObjectIdentifiers.id_sha256,
                        digest ? new byte[32] : asked.getMessageImprintDigest(),
                        digest ? asked.getNonce() : asked.getNonce().add(BigInteger.ONE))
                .getEncoded();
    }

    /** The same question with the policy left to the authority. */
    static byte[] withoutPolicy(byte[] request) throws IOException {
        TimeStampRequest asked = new TimeStampRequest(request);
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator
                .generate(NISTObjectIdentifiers.id_sha256, asked.getMessageImprintDigest(), asked.getNonce())
                .getEncoded();
    }

    static void reply(HttpExchange exchange, byte[] body) throws IOException {
        reply(exchange, 200, "application/timestamp-reply", body);
    }

    static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            conduct.answer(exchange, exchange.getRequestBody().readAllBytes());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
