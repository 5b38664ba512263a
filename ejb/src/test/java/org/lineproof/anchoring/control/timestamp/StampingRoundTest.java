package org.lineproof.anchoring.control.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
import org.lineproof.anchoring.timestamp.AuthorityRefusal;
import org.lineproof.anchoring.timestamp.AuthorityServer;
import org.lineproof.anchoring.timestamp.AuthorityUnavailable;
import org.lineproof.anchoring.timestamp.HttpTimeStampAuthority;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.timestamp.Imprint;
import org.lineproof.evidence.timestamp.TimeStampToken;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedCheckpoint;

/** Rounds over a real PostgreSQL and a real authority. */
class StampingRoundTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final TestDatabase database = TestDatabase.shared();
    private final AuthorityServer server = new AuthorityServer();
    private final HttpTimeStampAuthority authority = authority(server);
    private final TenantId tenant = new TenantId("stamped-" + COUNT.incrementAndGet());
    private long before;

    private static HttpTimeStampAuthority authority(AuthorityServer server) {
        return new HttpTimeStampAuthority(
                server.url(), server.identity("Authority"), null, Duration.ofSeconds(20), InstantSource.system());
    }

    @BeforeEach
    void begin() {
        database.runAsTenant(tenant, em -> em.persist(new Organisation(tenant, "An organisation", NOW)));
        // Rows of other tests in the same database are not our business.
        before = database.asPublisher(
                em -> em.createQuery("select coalesce(max(e.number), 0) from AnchorEvent e", Long.class)
                        .getSingleResult());
    }

    @AfterEach
    void end() {
        authority.close();
        server.close();
    }

    private EvidenceLog log(String name) {
        String origin = "test.example/" + tenant + "/" + name;
        EvidenceLog log = new EvidenceLog(
                tenant, new LogName(name), origin, signer(origin).key().publicKey(), NOW);
        database.runAsTenant(tenant, em -> em.persist(log));
        return log;
    }

    private static NoteSigner signer(String origin) {
        return new NoteSigner(origin, new byte[32]);
    }

    private static String note(EvidenceLog log, long size) {
        return signer(log.origin()).sign(new Checkpoint(log.origin(), size, root(size)).text());
    }

    private static Hash root(long size) {
        return Hash.sha256(Long.toString(size).getBytes(StandardCharsets.US_ASCII));
    }

    private String block(int number) {
        return "0x"
                + Hash.sha256((tenant.value() + number).getBytes(StandardCharsets.US_ASCII))
                        .hex();
    }

    private void anchor(EvidenceLog log, long size, int block) {
        anchor(log, size, block, note(log, size));
    }

    private void anchor(EvidenceLog log, long size, int block, String note) {
        String transaction = "0x" + Hash.sha256(new byte[] {(byte) block}).hex();
        LedgerIdentity ledger = new LedgerIdentity(LedgerKind.ANVIL, 31337, "0xC");
        Inclusion inclusion = new Inclusion(transaction, true, block, block(block), NOW, "{}", "{}");
        database.asPublisher(em -> {
            em.persist(new PublishedCheckpoint(log, size, root(size), note, NOW));
            em.persist(AnchorEvent.submitted(log, new Head(size, root(size)), ledger, transaction, NOW)
                    .included(State.FINAL, inclusion, NOW));
            return log;
        });
    }

    private StampingRound round(long after) throws AuthorityUnavailable, AuthorityRefusal {
        return round(after, authority);
    }

    private StampingRound round(long after, HttpTimeStampAuthority asked)
            throws AuthorityUnavailable, AuthorityRefusal {
        Exception[] end = new Exception[1];
        StampingRound done = database.asPublisher(em -> {
            StampingRound round = new StampingRound(asked, new TimeStamps(em), InstantSource.system());
            try {
                round.run(after);
            } catch (AuthorityUnavailable | AuthorityRefusal e) {
                end[0] = e;
            }
            return round;
        });
        if (end[0] instanceof AuthorityUnavailable unavailable) {
            throw unavailable;
        }
        if (end[0] instanceof AuthorityRefusal refusal) {
            throw refusal;
        }
        return done;
    }

    private List<StampView> stamps(EvidenceLog log, long size, int block) {
        return database.asTenant(tenant, em -> new TenantTimeStamps(em).of(log, size, block(block)));
    }

    @Test
    void anAnchorGetsAStampOverItsCheckpointAndOneOverItsBlock() throws Exception {
        EvidenceLog log = log("lineage");
        anchor(log, 3, 1);
        round(before);
        List<StampView> stamps = stamps(log, 3, 1);
        assertEquals(
                List.of(StampView.Over.CHECKPOINT, StampView.Over.BLOCK),
                stamps.stream().map(StampView::over).toList());
        TimeStampToken.read(stamps.get(0).token())
                .requireOver(Hash.sha256(note(log, 3).getBytes(StandardCharsets.UTF_8)));
        TimeStampToken.read(stamps.get(1).token()).requireOver(Imprint.ofBlock(block(1)));
        assertEquals("Authority", stamps.get(0).authority().name());
    }

    @Test
    void whatIsStampedIsNotAskedForAgainAndABlockOnlyOnce() throws Exception {
        EvidenceLog one = log("lineage");
        EvidenceLog two = log("audit");
        anchor(one, 3, 1);
        anchor(two, 5, 1);
        round(before);
        assertEquals(3, server.asked());
        round(before);
        assertEquals(3, server.asked());
        assertEquals(2, stamps(two, 5, 1).size());
    }

    @Test
    void afterAnOutageAllThatIsMissingIsMadeUpFor() throws Exception {
        EvidenceLog log = log("lineage");
        anchor(log, 3, 1);
        AuthorityServer gone = new AuthorityServer();
        try (HttpTimeStampAuthority away = authority(gone)) {
            gone.close();
            assertThrows(AuthorityUnavailable.class, () -> round(before, away));
        }
        server.refuse(true);
        assertThrows(AuthorityRefusal.class, () -> round(before));
        anchor(log, 7, 2);
        assertEquals(7, waiting().orElseThrow().head().size());
        server.refuse(false);
        round(before);
        assertEquals(2, stamps(log, 3, 1).size());
        assertEquals(2, stamps(log, 7, 2).size());
        assertTrue(waiting().isEmpty());
    }

    private Optional<AnchorEvent> waiting() {
        return database.asTenant(tenant, em -> new TenantTimeStamps(em).longestWaiting());
    }

    @Test
    void aCheckpointThatTheLogDidNotSignIsNamedAndDoesNotHoldUpTheOthers() throws Exception {
        EvidenceLog damaged = log("lineage");
        EvidenceLog good = log("audit");
        anchor(damaged, 3, 1, "no note at all");
        anchor(good, 4, 2);
        StampingRound round = round(before);
        assertEquals(
                List.of("the checkpoint of " + damaged.origin() + " at size 3 is not there as the log signed it"),
                round.damaged());
        assertEquals(2, stamps(good, 4, 2).size());
    }

    @Test
    void anotherTenantSeesNeitherCheckpointNorBlock() throws Exception {
        EvidenceLog log = log("lineage");
        anchor(log, 3, 1);
        round(before);
        TenantId other = new TenantId("stamped-" + COUNT.incrementAndGet());
        assertTrue(database.asTenant(other, em -> new TenantTimeStamps(em).of(log, 3, block(1)))
                .isEmpty());
    }

    @Test
    void everyAuthorityThatGaveAStampIsRemembered() throws Exception {
        EvidenceLog log = log("lineage");
        anchor(log, 3, 1);
        round(before);
        anchor(log, 4, 2);
        try (AuthorityServer next = new AuthorityServer();
                HttpTimeStampAuthority asked = authority(next)) {
            round(before, asked);
            var known = database.asTenant(tenant, em -> new TenantTimeStamps(em).authorities());
            assertTrue(known.containsAll(List.of(authority.identity(), asked.identity())));
            assertEquals(known.stream().distinct().count(), known.size());
        }
    }

    @Test
    void noRoleOfTheApplicationChangesAStamp() {
        for (String change : List.of("update time_stamp set stamped_at = now()", "delete from time_stamp")) {
            assertThrows(
                    Exception.class,
                    () -> database.runAsTenant(
                            tenant, em -> em.createNativeQuery(change).executeUpdate()));
            assertThrows(
                    Exception.class,
                    () -> database.asPublisher(
                            em -> em.createNativeQuery(change).executeUpdate()));
        }
    }
}
