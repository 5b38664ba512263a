package org.lineproof.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.control.audit.AnchoredHeads;
import org.lineproof.anchoring.control.audit.LogComparison;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.database.Beans;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;

/**
 * A node is killed at a point, the next one starts, and the log audit has the last word: nothing that was acknowledged
 * is lost, nothing that was published is taken back, and what was under way is completed. fsync is on.
 */
@ExtendWith(DevelopmentChain.class)
class CrashTest {

    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestRegistry registry;
    private static RegistryLedger ledger;
    /** Of the nodes that go on. */
    private static NodeDatabase nodes;

    private static URI chain;
    private static @Nullable Doomed prepared;

    @BeforeAll
    static void start(URI node) throws Exception {
        chain = node;
        database = TestDatabase.durable();
        nodes = new NodeDatabase(database.url(), new Tripwire(null));
        String[] tenants =
                Arrays.stream(CrashPoint.values()).map(CrashPoint::tenant).toArray(String[]::new);
        for (String tenant : tenants) {
            TenantId id = new TenantId(tenant);
            database.runAsTenant(id, em -> em.persist(new Organisation(id, "An organisation", Instant.EPOCH)));
        }
        registry = new TestRegistry(node, tenants);
        ledger = registry.ledger();
    }

    @AfterAll
    static void printTable() {
        if (prepared != null) {
            prepared.close();
        }
        nodes.close();
        ledger.close();
        registry.close();
        System.out.println("killed at                    | acknowledged | in the log | audit");
        TABLE.forEach(System.out::println);
    }

    static List<CrashPoint> inEveryBuild() {
        return CrashPoint.inEveryBuild();
    }

    static List<CrashPoint> inSlowBuilds() {
        return CrashPoint.inSlowBuilds();
    }

    @ParameterizedTest
    @MethodSource("inEveryBuild")
    void nothingIsLostWhereverANodeIsKilled(CrashPoint point) throws Exception {
        requireNothingLost(point, CrashPoint.inEveryBuild());
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("inSlowBuilds")
    void norAtThePointsBetween(CrashPoint point) throws Exception {
        requireNothingLost(point, CrashPoint.inSlowBuilds());
    }

    private static void requireNothingLost(CrashPoint point, List<CrashPoint> points) throws Exception {
        Doomed doomed = take(point);
        Doomed.Told told = doomed.killed();
        prepare(points.indexOf(point) + 1, points);
        TenantId tenant = new TenantId(point.tenant());
        Node next = new Node(nodes, ledger, tenant, new Tripwire(null));
        EvidenceLog log = next.open();
        next.publish(log);
        next.anchor();
        List<UUID> later = next.append(2);
        next.publish(log);
        next.anchor();
        told.acknowledged().addAll(later);

        long size = requireAllAcknowledged(log, told);
        requireAllPublished(log, told);
        requireAnchored(log, size);
        AuditResult result = audit(log);
        assertEquals(Outcome.INTACT, result.outcome(), result::toString);
        assertEquals(size, result.entriesChecked());
        TABLE.add(
                "%-28s | %12d | %10d | %s".formatted(point, told.acknowledged().size(), size, result.outcome()));
    }

    private static Doomed start(CrashPoint point) throws IOException {
        return Doomed.start(point, folder, database.url(), chain.toString(), registry.address());
    }

    private static Doomed take(CrashPoint point) throws IOException {
        Doomed ready = prepared;
        prepared = null;
        if (ready != null && ready.point() == point) {
            return ready;
        }
        if (ready != null) {
            ready.close();
        }
        return start(point);
    }

    /** The next process comes up while this point is looked at. */
    private static void prepare(int index, List<CrashPoint> points) throws IOException {
        if (index < points.size()) {
            prepared = start(points.get(index));
        }
    }

    private static long requireAllAcknowledged(EvidenceLog log, Doomed.Told told) {
        return database.asTenant(log.tenant(), em -> {
            LogRows rows = new LogRows(em);
            for (UUID entry : told.acknowledged()) {
                assertTrue(rows.positionOf(entry).isPresent(), () -> entry + " was acknowledged and is lost");
            }
            return rows.size(log);
        });
    }

    private static void requireAllPublished(EvidenceLog log, Doomed.Told told) throws Exception {
        for (String note : told.published()) {
            Checkpoint seen = Checkpoint.parse(SignedNote.parse(note).text());
            Hash root = database.asTenant(
                    log.tenant(), em -> new TreeProofs(new StoredTiles(new LogRows(em), log)).root(seen.size()));
            assertEquals(seen.root(), root, "what a reader saw at size " + seen.size() + " is still so");
        }
    }

    private static void requireAnchored(EvidenceLog log, long size) throws Exception {
        Hash root =
                database.asTenant(log.tenant(), em -> new TreeProofs(new StoredTiles(new LogRows(em), log)).root(size));
        assertEquals(Match.SAME, ledger.match(log, new Head(size, root)), "the ledger holds the newest head");
    }

    private static AuditResult audit(EvidenceLog log) {
        return database.asTenant(
                log.tenant(),
                em -> new LogComparison(
                                new Beans(em, log.tenant(), "auditor").get(TreeAudit.class),
                                new AnchoredHeads(em),
                                () -> ledger)
                        .compare(log, AuditProgress.UNHEARD));
    }
}
