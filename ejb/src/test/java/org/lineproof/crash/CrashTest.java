package org.lineproof.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    private static final int KILLED = 128 + 9;
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestRegistry registry;
    private static RegistryLedger ledger;
    private static URI chain;

    @BeforeAll
    static void start(URI node) throws Exception {
        chain = node;
        database = TestDatabase.durable();
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
        ledger.close();
        registry.close();
        System.out.println("killed at                    | acknowledged | in the log | audit");
        TABLE.forEach(System.out::println);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostWhereverANodeIsKilled(CrashPoint point) throws Exception {
        Told told = Told.by(doomed(point));
        TenantId tenant = new TenantId(point.tenant());
        try (Node next = new Node(database.url(), ledger, tenant, new Tripwire(null))) {
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
            TABLE.add("%-28s | %12d | %10d | %s"
                    .formatted(point, told.acknowledged().size(), size, result.outcome()));
        }
    }

    /** What the process told before it was killed. */
    private static String doomed(CrashPoint point) throws IOException, InterruptedException {
        Path output = folder.resolve(point + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        DoomedNode.class.getName(),
                        database.url(),
                        chain.toString(),
                        registry.address(),
                        point.name())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the node ends");
        String told = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(KILLED, process.exitValue(), told);
        return told;
    }

    private record Told(List<UUID> acknowledged, List<String> published) {

        static Told by(String output) {
            Told told = new Told(new ArrayList<>(), new ArrayList<>());
            output.lines().forEach(line -> {
                if (line.startsWith("ACKNOWLEDGED ")) {
                    told.acknowledged.add(UUID.fromString(line.substring(13)));
                } else if (line.startsWith("PUBLISHED ")) {
                    byte[] note = Base64.getDecoder().decode(line.substring(10));
                    told.published.add(new String(note, StandardCharsets.UTF_8));
                }
            });
            return told;
        }
    }

    private static long requireAllAcknowledged(EvidenceLog log, Told told) {
        return database.asTenant(log.tenant(), em -> {
            LogRows rows = new LogRows(em);
            for (UUID entry : told.acknowledged()) {
                assertTrue(rows.positionOf(entry).isPresent(), () -> entry + " was acknowledged and is lost");
            }
            return rows.size(log);
        });
    }

    private static void requireAllPublished(EvidenceLog log, Told told) throws Exception {
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
