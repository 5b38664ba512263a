package org.lineproof.reporting.entity.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.release.ReleaseDecision.Choice;
import org.lineproof.reporting.entity.release.ReleaseStanding.State;
import org.lineproof.tenancy.entity.Refusal.Kind;
import org.lineproof.tenancy.entity.TenantId;

class ReleaseStandingTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final TenantId TENANT = new TenantId("fund");
    private static final UUID ID = new UUID(1, 2);

    private static ReleaseAct act(ReleaseAct.Kind kind) {
        ReportRequest request = new ReportRequest("R01", new SystemId("claim-triage"), NOW.minusSeconds(60), NOW);
        ReportStanding report = new ReportStanding(
                ID, request, "ada", NOW, ReportStanding.State.DONE, 100, "issued", 1, "R01-01", new UUID(1, 3));
        return new ReleaseAct(UUID.randomUUID(), TENANT, report, kind, "grace", "why", null, NOW);
    }

    private static ReleaseStanding running(Instant heard) {
        return ReleaseStanding.of(
                List.of(act(ReleaseAct.Kind.RELEASED)),
                new SealingStep(ID, TENANT, SealingStep.State.RUNNING, 60, "sealing", heard),
                NOW);
    }

    @Test
    void theStateFollowsFromTheRows() {
        assertEquals(State.AWAITED, ReleaseStanding.of(List.of(), null, NOW).state());
        assertEquals(
                State.DECLINED,
                ReleaseStanding.of(List.of(act(ReleaseAct.Kind.DECLINED)), null, NOW)
                        .state());
        assertEquals(State.RELEASED, running(NOW).state());
        assertEquals(
                State.SEALED,
                ReleaseStanding.of(
                                List.of(act(ReleaseAct.Kind.SEALED), act(ReleaseAct.Kind.RELEASED)),
                                new SealingStep(ID, TENANT, SealingStep.State.RUNNING, 90, "logging", NOW),
                                NOW)
                        .state());
    }

    @Test
    void aSealingThatIsSilentForThreeMinutesWasInterrupted() {
        assertTrue(running(NOW.minusSeconds(180)).sealing());
        ReleaseStanding silent = running(NOW.minusSeconds(181));
        assertFalse(silent.sealing());
        assertTrue(silent.stuck());
        assertTrue(silent.step().contains("release the report again"), silent.step());
    }

    @Test
    void aDecisionIsReadStrictly() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("decision", "release");
        assertEquals(new ReleaseDecision(Choice.RELEASE, null), ReleaseDecision.parse(body));
        body.put("decision", "decline").put("reason", "Wrong period");
        assertEquals(new ReleaseDecision(Choice.DECLINE, "Wrong period"), ReleaseDecision.parse(body));
        body.put("decision", "RELEASE");
        assertEquals(
                Kind.MALFORMED,
                refuses("decision", () -> ReleaseDecision.parse(body)).kind());
        assertEquals(
                Kind.MALFORMED,
                refuses(
                                "by",
                                () -> ReleaseDecision.parse(
                                        body.put("decision", "release").put("by", "ada")))
                        .kind());
    }

    @Test
    void whoeverDeclinesSaysWhy() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("decision", "decline");
        assertEquals(
                Kind.UNPROCESSABLE,
                refuses("reason", () -> ReleaseDecision.parse(body)).kind());
        assertEquals(
                Kind.UNPROCESSABLE,
                refuses("reason", () -> ReleaseDecision.parse(body.put("reason", " ")))
                        .kind());
    }
}
