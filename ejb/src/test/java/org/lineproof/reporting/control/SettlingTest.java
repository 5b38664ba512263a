package org.lineproof.reporting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.Beans;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestTenant;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.boundary.LogClosure;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Pins;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.LogName;

/** What a report waits for, on a database without a ledger. */
class SettlingTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");

    private final Gateway gateway = new Gateway();
    private final TestTenant tenant = gateway.tenant();

    @Test
    void aLogOfAThousandEntriesIsWaitedForByAsManyStatementsAsOneOfOne() {
        log(1, 1);
        long few = settling();
        log(2, 1_200);
        assertEquals(few, settling());
    }

    @Test
    void theHeadsAreThoseOfTheNewestCut() {
        log(1, 2);
        Pins pins = tenant.call(beans -> settling(beans).pins(turn(beans), SYSTEM));
        EvidenceCut newest = tenant.call(
                beans -> admitted(beans).get(EvidenceEvaluation.class).newestCut(SYSTEM));
        assertEquals(newest.pins(), pins.logs());
        assertEquals(newest.overdue(), pins.overdue());
        EvidenceCut there = tenant.call(
                beans -> admitted(beans).get(EvidenceEvaluation.class).cut(SYSTEM, pins));
        assertEquals(newest, there);
    }

    @Test
    void aRegistrationIsFoundInWhicheverLogOfTheLineItStands() {
        log(1, 1);
        tenant.run(beans -> beans.get(LogClosure.class).close(LogName.AUDIT, "the submitter's key was stolen"));
        gateway.declareSystem("dosage");
        PublishedRound.publish(tenant);
        for (String system : List.of("claim-triage", "dosage")) {
            Pins pins = tenant.call(beans -> settling(beans).pins(turn(beans), new SystemId(system)));
            assertEquals(
                    List.of("/system/" + system, "/audit", "/audit/2"),
                    pins.logs().stream()
                            .map(log -> log.origin().substring(log.origin().indexOf('/', "lineproof.local/".length())))
                            .toList());
        }
    }

    @Test
    void aSystemWhoseRegistrationIsNotPublishedIsRefused() {
        PublishedRound.publish(tenant);
        gateway.declareSystem("dosage");
        SystemId dosage = new SystemId("dosage");
        Refusal refusal = assertThrows(
                Refusal.class, () -> tenant.run(beans -> settling(beans).pins(turn(beans), dosage)));
        assertEquals("system", refusal.field());
        assertTrue(String.valueOf(refusal.getMessage()).contains("is not published yet"));
    }

    private long settling() {
        return tenant.statements(beans -> settling(beans).pins(turn(beans), SYSTEM));
    }

    private void log(long first, int last) {
        gateway.takenSigned(new Producer(signer(1))
                .signedBatch(
                        first,
                        IntStream.rangeClosed((int) first, last)
                                .mapToObj(number -> Producer.fields("claim-" + number))
                                .toList()));
        PublishedRound.publish(tenant);
    }

    private static Turn turn(Beans beans) {
        beans.get(ReportBook.class)
                .open(new ReportRequest(
                        "R01", SYSTEM, Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z")));
        return beans.get(ReportQueue.class).next("here").orElseThrow();
    }

    private static Settling settling(Beans beans) {
        return admitted(beans).with(Patience.class, new Patience(Duration.ZERO)).get(Settling.class);
    }

    private static Beans admitted(Beans beans) {
        return beans.with(RowLevelSecurity.class, new AdmittedRows());
    }
}
