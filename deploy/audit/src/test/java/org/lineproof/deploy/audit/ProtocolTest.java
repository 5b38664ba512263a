package org.lineproof.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

class ProtocolTest {

    private static final UUID ENTRY = UUID.fromString("0192f0c0-0000-7000-8000-000000000001");
    private static final AuditResult INTACT = new AuditResult(LogName.AUDIT, 12, List.of(), List.of());
    private static final AuditResult INCOMPLETE =
            new AuditResult(LogName.LINEAGE, 30, List.of(), List.of("the head on the ledger: none was named"));
    private static final AuditResult DAMAGED = new AuditResult(
            LogName.LINEAGE,
            30,
            List.of(
                    Finding.at(Fault.CHANGED_ENTRY, 17, ENTRY, "the entry was changed"),
                    Finding.ofSize(Fault.FORGED_CHECKPOINT, 20, "is no signed note")),
            List.of());
    private static final AuditResult SHADOW = new AuditResult(
            null, 4, List.of(Finding.of(Fault.SHADOW_LOG, "log number 5 is not in the database")), List.of());

    private final Protocol protocol = new Protocol();

    @Test
    void anIntactLogIsOneLine() {
        assertEquals(
                List.of("intact      demo/audit: 12 entries"),
                protocol.add("demo/audit", INTACT).text());
        assertEquals("Everything fits: 12 entries recomputed.", protocol.summary());
    }

    @Test
    void eachFindingSaysWhereAndWhatToDo() {
        assertEquals(
                List.of(
                        "FINDINGS    demo/lineage: 30 entries",
                        "    CHANGED_ENTRY at entry 17: the entry was changed",
                        "        what to do: " + Fault.CHANGED_ENTRY.cure(),
                        "    FORGED_CHECKPOINT at size 20: is no signed note",
                        "        what to do: " + Fault.FORGED_CHECKPOINT.cure()),
                protocol.add("demo/lineage", DAMAGED).text());
    }

    @Test
    void whatWasNotComparedIsSaid() {
        assertEquals(
                List.of(
                        "incomplete  demo/lineage: 30 entries",
                        "    not compared: the head on the ledger: none was named"),
                protocol.add("demo/lineage", INCOMPLETE).text());
    }

    @Test
    void theListOfLogsCountsLogs() {
        assertEquals(
                "FINDINGS    the list of logs of demo: 4 logs",
                protocol.add("the list of logs of demo", SHADOW).text().get(0));
    }

    @Test
    void theWorstOfAllDecides() {
        protocol.add("a", INTACT);
        assertEquals(Outcome.INTACT, protocol.outcome());
        protocol.add("b", INCOMPLETE);
        assertEquals(Outcome.INCOMPLETE, protocol.outcome());
        assertEquals("Nothing contradicts, but not everything could be compared.", protocol.summary());
        protocol.add("c", SHADOW);
        assertEquals(Outcome.FINDINGS, protocol.outcome());
        assertTrue(protocol.summary().contains("copy the database before you repair it"), protocol.summary());
        protocol.add("d", INTACT);
        assertEquals(Outcome.FINDINGS, protocol.outcome());
    }

    @Test
    void nothingAuditedIsIntact() {
        assertEquals("Everything fits: 0 entries recomputed.", protocol.summary());
    }

    @Test
    void machinesGetTheSame() throws Exception {
        protocol.add("demo/lineage", DAMAGED);
        protocol.add("demo/audit", INCOMPLETE);
        JsonNode json = new ObjectMapper().readTree(protocol.json().toPrettyString());
        assertEquals("demo/lineage", json.at("/0/subject").asText());
        assertEquals("FINDINGS", json.at("/0/outcome").asText());
        assertEquals(30, json.at("/0/checked").asLong());
        assertEquals("CHANGED_ENTRY", json.at("/0/findings/0/fault").asText());
        assertEquals(17, json.at("/0/findings/0/index").asLong());
        assertTrue(json.at("/0/findings/0/size").isNull());
        assertEquals(ENTRY.toString(), json.at("/0/findings/0/entry").asText());
        assertEquals(20, json.at("/0/findings/1/size").asLong());
        assertEquals(
                Fault.FORGED_CHECKPOINT.cure(), json.at("/0/findings/1/cure").asText());
        assertEquals(
                "the head on the ledger: none was named",
                json.at("/1/notChecked/0").asText());
    }
}
