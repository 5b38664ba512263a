package org.lineproof.web.portal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.web.portal.wording.Mark;

class ReportLineTest {

    private static ReportLine line(State state) {
        return line(state, Language.EN);
    }

    private static ReportLine line(State state, Language language) {
        boolean done = state == State.DONE;
        return new ReportLine(
                new ReportStanding(
                        new UUID(1, 2),
                        new ReportRequest(
                                        "R01",
                                        new SystemId("claim-triage"),
                                        Instant.parse("2026-11-01T00:00:00Z"),
                                        Instant.parse("2026-11-23T00:00:00Z"))
                                .in(language),
                        "officer",
                        Instant.parse("2026-11-22T15:40:12Z"),
                        state,
                        done ? 100 : 40,
                        "reading the logs",
                        done ? "R01-claim-triage" : null,
                        done ? new UUID(1, 3) : null),
                "Record-keeping and traceability report");
    }

    @Test
    void aLineNamesDefinitionSystemAndPeriod() {
        assertEquals(
                "Record-keeping and traceability report, R01 of claim-triage",
                line(State.DONE).title());
        assertEquals(
                "Record-keeping and traceability report, R01 of claim-triage, in German",
                line(State.DONE, Language.DE).title());
        assertEquals(
                "2026-11-01T00:00:00Z to 2026-11-23T00:00:00Z", line(State.DONE).period());
    }

    @Test
    void onlyAReportThatIsDoneHasFiles() {
        assertTrue(line(State.DONE).ready());
        assertEquals("R01-claim-triage-bundle.zip", line(State.DONE).bundle());
        for (State state : State.values()) {
            assertEquals(state == State.DONE, line(state).ready(), state.name());
        }
    }

    @Test
    void aReportIsWatchedUntilItIsFinished() {
        assertTrue(line(State.QUEUED).running());
        assertTrue(line(State.RUNNING).running());
        assertFalse(line(State.FAILED).running());
        assertEquals("Reading the logs", line(State.RUNNING).step());
    }

    @Test
    void everyStateHasItsMark() {
        assertEquals(Mark.quiet("Waiting"), line(State.QUEUED).mark());
        assertEquals(Mark.quiet("Being made"), line(State.RUNNING).mark());
        assertEquals(Mark.good("Ready"), line(State.DONE).mark());
        assertEquals(Mark.bad("Failed"), line(State.FAILED).mark());
        assertEquals(Mark.quiet("Cancelled"), line(State.CANCELLED).mark());
    }
}
