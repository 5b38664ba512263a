package org.lineproof.anchoring.control.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorEvent.State;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.anchoring.timestamp.AuthorityServer;
import org.lineproof.anchoring.timestamp.HttpTimeStampAuthority;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.check.stamp.AttestedStamp;
import org.lineproof.evidence.check.stamp.StampRenewals;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.timestamp.TimeStampToken;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedCheckpoint;

/** Real authorities with certificates of ten and of a hundred days, and what becomes of the stamps of the first. */
class RenewalRoundTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(30);

    private final TestDatabase database = TestDatabase.shared();
    private final AuthorityServer shortServer = new AuthorityServer(Duration.ofDays(10));
    private final AuthorityServer longServer = new AuthorityServer(Duration.ofDays(100));
    private final HttpTimeStampAuthority shortOne = authority(shortServer, "short");
    private final HttpTimeStampAuthority longOne = authority(longServer, "long");
    private final TenantId tenant = new TenantId("renewed-" + COUNT.incrementAndGet());
    private final String origin = "test.example/" + tenant + "/lineage";
    private final NoteSigner signer = new NoteSigner(origin, new byte[32]);
    private final String block =
            "0x" + Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
    private EvidenceLog log;
    private long before;

    private static HttpTimeStampAuthority authority(AuthorityServer server, String name) {
        return new HttpTimeStampAuthority(
                server.url(), server.identity(name), null, Duration.ofSeconds(20), InstantSource.system());
    }

    @BeforeEach
    void anAnchoredHead() {
        log = new EvidenceLog(tenant, LogName.LINEAGE, origin, signer.key().publicKey(), NOW);
        database.runAsTenant(tenant, em -> {
            em.persist(new Organisation(tenant, "An organisation", NOW));
            em.flush();
            em.persist(log);
        });
        before = database.asPublisher(
                em -> em.createQuery("select coalesce(max(e.number), 0) from AnchorEvent e", Long.class)
                        .getSingleResult());
        Hash root = Hash.sha256();
        String transaction = "0x" + Hash.sha256(new byte[1]).hex();
        LedgerIdentity ledger = new LedgerIdentity(LedgerKind.ANVIL, 31337, "0xC");
        Inclusion inclusion = new Inclusion(transaction, true, 1, block, NOW, "{}", "{}");
        database.asPublisher(em -> {
            String note = signer.sign(new Checkpoint(origin, 3, root).text());
            em.persist(new PublishedCheckpoint(log, 3, root, note, NOW));
            em.persist(AnchorEvent.submitted(log, new Head(3, root), ledger, transaction, NOW)
                    .included(State.FINAL, inclusion, NOW));
            return log;
        });
    }

    @AfterEach
    void end() {
        shortOne.close();
        longOne.close();
        shortServer.close();
        longServer.close();
    }

    @Test
    void aStampWhoseCertificateEndsSoonIsStampedAndConvincesAsLongAsTheNewOne() throws Exception {
        stampBy(shortOne);
        assertEquals(RenewalRound.Outcome.DONE, renewBy(longOne));

        List<StampView> stamps = stamps();
        assertEquals(4, stamps.size(), "checkpoint and block, and one stamp over each");
        for (StampView first : stamps.subList(0, 2)) {
            assertNull(first.renews());
            StampView over = stamps.stream()
                    .filter(stamp -> Long.valueOf(first.number()).equals(stamp.renews()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(first.over(), over.over());
            TimeStampToken.read(over.token()).requireOver(Hash.sha256(first.token()));
            assertEquals(over.certificateEndsAt(), goodUntil(first, over));
        }
    }

    @Test
    void aStampIsRenewedOnceAndItsRenewalWhenThatEndsSoon() throws Exception {
        stampBy(shortOne);
        renewBy(longOne);
        renewBy(longOne);
        assertEquals(4, stamps().size());

        database.asOwner(
                "update time_stamp set certificate_ends_at = now() + interval '3 days' where renews is not null"
                        + " and tenant_id = '" + tenant + "'");
        renewBy(longOne);
        assertEquals(5, stamps().size(), "the one over the checkpoint's renewal");
    }

    @Test
    void aStampThatLastsIsLeftAlone() throws Exception {
        stampBy(longOne);
        int asked = longServer.asked();
        renewBy(shortOne);
        assertEquals(asked, longServer.asked());
        assertEquals(2, stamps().size());
    }

    @Test
    void anAuthorityThatEndsAsSoonGainsNothing() throws Exception {
        stampBy(shortOne);
        assertEquals(RenewalRound.Outcome.FUTILE, renewBy(shortOne));
        assertEquals(2, stamps().size());
    }

    @Test
    void aStampWhoseCertificateHasEndedIsNotRenewed() throws Exception {
        stampBy(shortOne);
        database.asOwner("update time_stamp set certificate_ends_at = now() - interval '1 second' where authority_no ="
                + " (select max(authority_no) from time_stamp)");
        renewBy(longOne);
        assertEquals(2, stamps().size());
    }

    @Test
    void anotherTenantSeesNoRenewal() throws Exception {
        stampBy(shortOne);
        renewBy(longOne);
        TenantId other = new TenantId(tenant.value() + "-other");
        database.runAsTenant(other, em -> em.persist(new Organisation(other, "Another", NOW)));
        assertTrue(database.asTenant(other, em -> new TenantTimeStamps(em).of(log, 3, block))
                .isEmpty());
    }

    private void stampBy(HttpTimeStampAuthority authority) throws Exception {
        database.asPublisher(em -> attempt(() -> {
            new StampingRound(authority, new TimeStamps(em), InstantSource.system()).run(before);
            return RenewalRound.Outcome.DONE;
        }));
        assertEquals(2, stamps().size());
    }

    private RenewalRound.Outcome renewBy(HttpTimeStampAuthority authority) {
        return database.asPublisher(em ->
                attempt(() -> new RenewalRound(authority, new TimeStamps(em), AHEAD, InstantSource.system()).run()));
    }

    private static RenewalRound.Outcome attempt(Callable<RenewalRound.Outcome> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<StampView> stamps() {
        return database.asTenant(tenant, em -> new TenantTimeStamps(em).of(log, 3, block));
    }

    /** As the offline verifier says. */
    private Instant goodUntil(StampView first, StampView over) throws Exception {
        TimeStamp stamp = new TimeStamp(new TimeStamp.OfCheckpoint(origin, 3), first.token());
        TimeStamp later = new TimeStamp(new TimeStamp.OfStamp(stamp.imprint()), over.token());
        var pinned = List.of(shortOne.identity(), longOne.identity());
        AttestedStamp attested = AttestedStamp.of(stamp, TimeStampToken.read(first.token()), pinned)
                .orElseThrow();
        return new StampRenewals(List.of(stamp, later), pinned).goodUntil(attested);
    }
}
