package org.lineproof.web.portal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.reporting.entity.release.SealingStep;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.web.portal.wording.Mark;

class ReportLineTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final TenantId TENANT = new TenantId("fund");

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
                        1,
                        done ? "R01-claim-triage" : null,
                        done ? new UUID(1, 3) : null),
                "Record-keeping and traceability report",
                done ? ReleaseStanding.of(List.of(), null, NOW) : null);
    }

    private static ReportLine decided(@Nullable SealingStep last, String reason, ReleaseAct.Kind... kinds) {
        ReportLine line = line(State.DONE);
        List<ReleaseAct> acts = Stream.of(kinds)
                .map(kind -> new ReleaseAct(
                        new UUID(1, 4),
                        TENANT,
                        line.standing(),
                        kind,
                        "grace",
                        reason.isEmpty() ? null : reason,
                        null,
                        NOW))
                .toList();
        return new ReportLine(line.standing(), line.name(), ReleaseStanding.of(acts, last, NOW));
    }

    private static SealingStep step(SealingStep.State state, String words) {
        return new SealingStep(new UUID(1, 2), TENANT, state, 60, words, NOW);
    }

    @Test
    void aLineNamesDefinitionSystemAndPeriod() {
        assertEquals(
                "Record-keeping and traceability report, R01 of claim-triage",
                line(State.DONE).title());
        assertEquals(
                "Record-keeping and traceability report, R01 of claim-triage, in German",
                line(State.DONE, Language.DE).title());
        assertEquals("Period 2026-11-01 to 2026-11-22", line(State.DONE).about());
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
    void aReportThatNobodyReleasedIsADraft() {
        ReportLine draft = line(State.DONE);
        assertTrue(draft.awaited());
        assertFalse(draft.moving());
        assertEquals(
                "Draft, not released: for the house alone. It awaits release by a second person.",
                draft.releaseWords());
        assertEquals("", line(State.RUNNING).releaseWords());
        assertFalse(line(State.RUNNING).awaited());
    }

    @Test
    void whoDecidedIsSaidWithTheReason() {
        ReportLine declined = decided(null, "Wrong period", ReleaseAct.Kind.DECLINED);
        assertEquals(
                "Draft, not released: declined by grace, 2026-11-27T08:00:00Z: Wrong period", declined.releaseWords());
        assertTrue(declined.declined());
        ReportLine sealed = decided(null, "", ReleaseAct.Kind.RELEASED, ReleaseAct.Kind.SEALED);
        assertEquals("Released by grace, 2026-11-27T08:00:00Z.", sealed.releaseWords());
        assertTrue(sealed.sealed());
        assertFalse(sealed.awaited());
        assertFalse(sealed.declined());
    }

    @Test
    void aSealingIsWatchedUntilItEndsAndSaysWhatToCure() {
        ReportLine sealing =
                decided(step(SealingStep.State.RUNNING, "sealing the evidence bundle"), "", ReleaseAct.Kind.RELEASED);
        assertTrue(sealing.moving());
        assertEquals(60, sealing.sealPercent());
        ReportLine stuck =
                decided(step(SealingStep.State.FAILED, "no sealing key for fund"), "", ReleaseAct.Kind.RELEASED);
        assertTrue(stuck.stuck());
        assertFalse(stuck.moving());
        assertFalse(stuck.sealed());
        assertEquals("No sealing key for fund", stuck.sealStep());
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
