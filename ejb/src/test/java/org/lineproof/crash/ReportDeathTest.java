package org.lineproof.crash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;

/**
 * A node is killed while it makes a report; another takes it up, issues it once, with the bytes that it would have had, and the log
 * audit has the last word.
 */
class ReportDeathTest {
    private static final int KILLED = 128 + 9;
    private static final ReportRequest REQUEST = new ReportRequest(
            "R01",
            new SystemId("claim-triage"),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private final Gateway gateway = new Gateway();
    private final Producer producer = new Producer(signer(1));
    private final TestTenant tenant = gateway.tenant();

    /** The third step is noted after the cut is pinned, the fifth after the pages are set. */
    @ParameterizedTest
    @CsvSource({"before insert report_progress, 3", "after insert report_issue, 1"})
    void whatItWasPinnedToStaysWhateverIsRecordedMeanwhile(String event, int count) throws Exception {
        requireTheSame(event, count, true);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "before insert report_progress, 5",
        "after insert report_file_part, 2",
        "after insert report_file, 1",
        "after insert report_progress, 7"
    })
    void soItDoesAtThePointsBetween(String event, int count) throws Exception {
        requireTheSame(event, count, true);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"after insert report_claim, 1", "before insert report_progress, 2", "after insert report_cut, 1"})
    void beforeItIsPinnedTheNextAttemptBeginsAnew(String event, int count) throws Exception {
        requireTheSame(event, count, false);
    }

    private void requireTheSame(String event, int count, boolean pinned) throws Exception {
        record(1);
        UUID control = open();
        make(next("60").orElseThrow());
        UUID report = open();
        killed(event, count);
        if (pinned) {
            record(2);
        }
        Turn turn = next("0").orElseThrow();
        assertEquals(report, turn.report());
        make(turn);

        assertEquals(
                State.DONE,
                tenant.call(beans -> beans.get(ReportBook.class)
                        .standing(report)
                        .orElseThrow()
                        .state()));
        for (ReportFormat format : ReportFormat.of(REQUEST.scope())) {
            assertArrayEquals(file(control, format), file(report, format), format.name());
        }
        assertEquals(2, tenant.count("report_issue"), "each is issued once");
        assertEquals(Optional.empty(), next("0"), "and nothing is left to do");
        requireSound(file(report, ReportFormat.BUNDLE));
    }

    private void record(int sequence) {
        gateway.send(producer.sdJwt(sequence, Producer.fields("claim-000" + sequence)));
        PublishedRound.publish(tenant);
        tenant.as("officer");
    }

    private UUID open() {
        return tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
    }

    private Optional<Turn> next(String leaseSeconds) {
        return tenant.call(beans -> beans.setting("lineproof.report.lease.seconds", leaseSeconds)
                .get(ReportQueue.class)
                .next("survivor"));
    }

    private void make(Turn turn) {
        tenant.run(beans -> beans.with(Patience.class, new Patience(Duration.ZERO))
                .with(RowLevelSecurity.class, new RowLevelSecurity() {
                    @Override
                    public void admit(TenantId admitted) {}
                })
                .get(ReportWork.class)
                .perform(turn));
    }

    private byte[] file(UUID report, ReportFormat format) {
        return tenant.call(beans ->
                beans.get(ReportBook.class).file(report, format).orElseThrow().bytes());
    }

    /** Another process on the same database makes the report until it is killed. */
    private void killed(String event, int count) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        DoomedReporter.class.getName(),
                        TestDatabase.shared().url(),
                        tenant.id().value(),
                        event,
                        Integer.toString(count))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the node ends");
            assertEquals(KILLED, process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private void requireSound(byte[] bundle) {
        assertEquals(
                Verdict.VERIFIED,
                OfflineVerification.of(
                                bundle,
                                tenant.call(beans -> beans.get(PinFiles.class).current()))
                        .verdict());
        PublishedRound.publish(tenant);
        for (EvidenceLog log : tenant.call(beans -> beans.get(LogReader.class).logs())) {
            AuditResult result =
                    tenant.call(beans -> beans.get(TreeAudit.class).audit(log, List.of(), AuditProgress.UNHEARD));
            assertEquals(AuditResult.Outcome.INTACT, result.outcome(), result::toString);
        }
    }
}
