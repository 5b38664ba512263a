package org.lineproof.anchoring.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.timestamp.IssuedStamp;
import org.lineproof.evidence.cms.DefiniteLengths;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;
import org.lineproof.wire.BoundedBody;

/**
 * An authority that speaks RFC 3161 over HTTP (section 3.4). Each request carries a nonce of its own and asks for the
 * certificates. Holds a connection pool; close it. Safe for use by many threads.
 */
public final class HttpTimeStampAuthority implements TimeStampAuthority, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration MOST_DRIFT = Duration.ofMinutes(5);
    private static final int NONCE_BITS = 63;
    private static final int MOST_BYTES = TimeStampToken.MAX_BYTES + 1024;
    private static final int GRANTED_WITH_CHANGES = 1;

    private final URI url;
    private final PinnedAuthority identity;
    private final X509Certificate anchor;
    private final @Nullable String policy;
    private final Duration patience;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /**
     * @param policy the OID of the policy to ask for, null for the authority's own choice
     * @param patience the longest time for a whole answer
     * @param clock ours; an authority that is minutes away from it is not believed
     */
    public HttpTimeStampAuthority(
            URI url, PinnedAuthority identity, @Nullable String policy, Duration patience, InstantSource clock) {
        this.url = url;
        this.identity = identity;
        this.anchor = identity.x509();
        this.policy = policy;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public PinnedAuthority identity() {
        return identity;
    }

    @Override
    public IssuedStamp stamp(Hash imprint) throws AuthorityUnavailable, AuthorityRefusal {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        TimeStampRequest request = generator.generate(
                NISTObjectIdentifiers.id_sha256, imprint.bytes(), new BigInteger(NONCE_BITS, random));
        return believed(token(request, exchange(request)), imprint);
    }

    private byte[] exchange(TimeStampRequest request) throws AuthorityUnavailable {
        CompletableFuture<HttpResponse<byte[]>> answer = null;
        try {
            HttpRequest post = HttpRequest.newBuilder(url)
                    .timeout(patience)
                    .header("Content-Type", "application/timestamp-query")
                    .header("Accept", "application/timestamp-reply")
                    .POST(BodyPublishers.ofByteArray(request.getEncoded()))
                    .build();
            answer = http.sendAsync(post, head -> new BoundedBody(MOST_BYTES));
            return body(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException | ExecutionException e) {
            throw new AuthorityUnavailable("no answer from " + url + ": " + cause(e), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new AuthorityUnavailable("no answer from " + url + " within " + patience.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthorityUnavailable("interrupted while waiting for " + url, e);
        }
    }

    private static Throwable cause(Exception e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }

    private byte[] body(HttpResponse<byte[]> response) throws AuthorityUnavailable {
        String type = response.headers().firstValue("Content-Type").orElse("no content type");
        if (response.statusCode() != 200 || !type.startsWith("application/timestamp-reply")) {
            throw new AuthorityUnavailable(url + " answered HTTP " + response.statusCode() + ", " + type);
        }
        return response.body();
    }

    /** RFC 3161, section 2.4.2: granted, over the same digest, with the same nonce and under the same policy. */
    private byte[] token(TimeStampRequest request, byte[] reply) throws AuthorityRefusal {
        try {
            DefiniteLengths.require(reply);
            TimeStampResponse response = new TimeStampResponse(reply);
            if (response.getStatus() > GRANTED_WITH_CHANGES) {
                String why = response.getStatusString();
                throw new AuthorityRefusal(
                        url + " refused with status " + response.getStatus() + (why == null ? "" : ": " + why));
            }
            response.validate(request);
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException | IOException | InvalidCms | RuntimeException e) {
            throw new AuthorityRefusal(url + " gave no answer to what was asked: " + e.getMessage(), e);
        }
    }

    private IssuedStamp believed(byte[] der, Hash imprint) throws AuthorityRefusal {
        try {
            TimeStampToken token = TimeStampToken.read(der);
            token.requireOver(imprint);
            Instant ends = token.issuedUnder(anchor)
                    .orElseThrow(() -> new AuthorityRefusal("the token of " + token.signer()
                            + " does not lead to the certificate of " + identity.name()));
            Duration drift = Duration.between(clock.instant(), token.time()).abs();
            if (drift.compareTo(MOST_DRIFT) > 0) {
                throw new AuthorityRefusal("the token of " + identity.name() + " is of " + token.time()
                        + ", more than five minutes from our clock: one of the two is wrong");
            }
            return new IssuedStamp(der, token.time(), ends);
        } catch (InvalidTimeStamp | UnknownAlgorithm e) {
            throw new AuthorityRefusal("the token of " + identity.name() + " " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
