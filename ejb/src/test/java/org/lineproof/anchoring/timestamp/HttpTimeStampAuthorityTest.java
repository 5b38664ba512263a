package org.lineproof.anchoring.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.anchoring.timestamp.AuthorityServer.altered;
import static org.lineproof.anchoring.timestamp.AuthorityServer.reply;
import static org.lineproof.anchoring.timestamp.AuthorityServer.withoutPolicy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.timestamp.IssuedStamp;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.timestamp.TimeStampToken;

/** A real authority over HTTP, and the ways in which one can answer badly. */
class HttpTimeStampAuthorityTest {
    private static final Hash IMPRINT = Hash.sha256(new byte[] {1});
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AuthorityServer server = new AuthorityServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpTimeStampAuthority authority(String policy) {
        return new HttpTimeStampAuthority(
                server.url(), server.identity("test"), policy, PATIENCE, InstantSource.system());
    }

    private void refused(String reason) {
        try (HttpTimeStampAuthority authority = authority(null)) {
            AuthorityRefusal refusal = assertThrows(AuthorityRefusal.class, () -> authority.stamp(IMPRINT));
            assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        }
    }

    private void unavailable(String reason, HttpTimeStampAuthority away) {
        try (away) {
            AuthorityUnavailable outage = assertThrows(AuthorityUnavailable.class, () -> away.stamp(IMPRINT));
            assertTrue(outage.getMessage().contains(reason), outage.getMessage());
        }
    }

    @Test
    void aTokenComesBackAsAVerifierWillReadIt() throws Exception {
        try (HttpTimeStampAuthority authority = authority(AuthorityServer.POLICY)) {
            Instant before = Instant.now().minusSeconds(1);
            IssuedStamp stamp = authority.stamp(IMPRINT);
            TimeStampToken token = TimeStampToken.read(stamp.token());
            token.requireOver(IMPRINT);
            assertEquals(stamp.time(), token.time());
            assertTrue(!stamp.time().isBefore(before.minusSeconds(1)), stamp.time()::toString);
            assertTrue(stamp.certificateEndsAt().isAfter(Instant.now().plus(Duration.ofDays(98))));
        }
    }

    @Test
    void aTokenForAnotherQuestionIsRefused() {
        server.conduct((exchange, request) -> reply(exchange, server.granted(altered(request, true))));
        refused("gave no answer to what was asked");
        server.conduct((exchange, request) -> reply(exchange, server.granted(altered(request, false))));
        refused("gave no answer to what was asked");
    }

    @Test
    void aRefusalIsHandedOnWithItsStatus() {
        server.refuse(true);
        refused("refused with status 2");
    }

    @Test
    void anotherPolicyThanTheOneAskedForIsRefused() {
        server.conduct((exchange, request) -> reply(exchange, server.granted(withoutPolicy(request))));
        try (HttpTimeStampAuthority authority = authority("2.25.8")) {
            AuthorityRefusal refusal = assertThrows(AuthorityRefusal.class, () -> authority.stamp(IMPRINT));
            assertTrue(refusal.getMessage().contains("policy"), refusal.getMessage());
        }
    }

    @Test
    void anAuthorityThatIsNotTheConfiguredOneIsRefused() {
        try (AuthorityServer other = new AuthorityServer();
                HttpTimeStampAuthority authority = new HttpTimeStampAuthority(
                        server.url(), other.identity("other"), null, PATIENCE, InstantSource.system())) {
            AuthorityRefusal refusal = assertThrows(AuthorityRefusal.class, () -> authority.stamp(IMPRINT));
            assertTrue(
                    refusal.getMessage().contains("does not lead to the certificate of other"), refusal.getMessage());
        }
    }

    @Test
    void aClockThatIsMinutesAwayIsNotBelieved() {
        server.drift(Duration.ofMinutes(-6));
        refused("more than five minutes from our clock");
        server.drift(Duration.ofMinutes(6));
        refused("more than five minutes from our clock");
    }

    @Test
    void whatIsNoTimeStampReplyIsAnOutage() {
        server.conduct((exchange, request) -> reply(exchange, 503, "text/plain", new byte[] {1}));
        unavailable("HTTP 503, text/plain", authority(null));
        server.conduct((exchange, request) -> reply(exchange, 200, "text/html", new byte[] {1}));
        unavailable("HTTP 200, text/html", authority(null));
        server.conduct((exchange, request) -> reply(exchange, new byte[100_000]));
        unavailable("has more than", authority(null));
    }

    @Test
    void brokenDerIsRefused() {
        server.conduct((exchange, request) -> reply(exchange, new byte[] {0x30, (byte) 0x80, 0, 0}));
        refused("a length is indefinite");
        server.conduct((exchange, request) -> reply(exchange, new byte[0]));
        refused("it is cut off");
    }

    @Test
    void anAuthorityThatIsAwayOrSilentIsAnOutage() {
        URI nobody = URI.create("http://127.0.0.1:1/");
        unavailable(
                "no answer from " + nobody,
                new HttpTimeStampAuthority(nobody, server.identity("a"), null, PATIENCE, InstantSource.system()));
        CountDownLatch over = new CountDownLatch(1);
        server.conduct((exchange, request) -> over.await());
        unavailable(
                "no answer from " + server.url(),
                new HttpTimeStampAuthority(
                        server.url(), server.identity("a"), null, Duration.ofMillis(300), InstantSource.system()));
        over.countDown();
    }
}
