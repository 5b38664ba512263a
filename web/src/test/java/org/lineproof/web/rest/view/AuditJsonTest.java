package org.lineproof.web.rest.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.anchoring.entity.audit.LastAudit;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

class AuditJsonTest {

    private static final Instant AT = Instant.parse("2026-11-26T06:00:00Z");
    private static final UUID ENTRY = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final List<Finding> FINDINGS = List.of(
            Finding.at(Fault.CHANGED_ENTRY, 17, ENTRY, "the entry was changed"),
            Finding.ofSize(Fault.FORGED_COSIGNATURE, 20, "does not hold"));

    @Test
    void inAListTheFindingsOfTheLastAuditAreCounted() {
        assertEquals(
                "{\"endedAt\":\"2026-11-26T06:00:00Z\",\"outcome\":\"FINDINGS\",\"findings\":2}",
                AuditJson.of(new AuditGlance(AT, Outcome.FINDINGS, 2)).toString());
    }

    @Test
    void ofOneLogTheLastAuditIsToldWhole() {
        JsonNode json = AuditJson.of(new LastAudit(
                AT.minusSeconds(60), AT, Outcome.FINDINGS, 30, FINDINGS, List.of("the head on the ledger: away")));
        assertEquals("2026-11-26T05:59:00Z", json.get("startedAt").textValue());
        assertEquals(30, json.get("entriesChecked").longValue());
        assertEquals(17, json.at("/findings/0/index").longValue());
        assertTrue(json.at("/findings/0/size").isNull());
        assertEquals(ENTRY.toString(), json.at("/findings/0/entry").textValue());
        assertEquals("FORGED_COSIGNATURE", json.at("/findings/1/fault").textValue());
        assertEquals(
                Fault.FORGED_COSIGNATURE.cure(), json.at("/findings/1/cure").textValue());
        assertEquals("the head on the ledger: away", json.at("/notChecked/0").textValue());
    }

    @Test
    void anAuditNowHasTheSameFindings() {
        JsonNode json = AuditJson.of(new AuditResult(LogName.AUDIT, 30, FINDINGS, List.of()));
        assertEquals("audit", json.get("log").textValue());
        assertEquals("FINDINGS", json.get("outcome").textValue());
        assertEquals("the entry was changed", json.at("/findings/0/detail").textValue());
    }
}
