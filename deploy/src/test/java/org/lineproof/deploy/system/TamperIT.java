package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.deploy.launcher.Endpoints;

/** Rows changed behind the product's back are found, at the right entry. */
class TamperIT {

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Declared declared = Declared.by(pipeline);
    private String second = "";

    @BeforeEach
    void threePublishedReceipts() {
        for (int i = 0; i < 3; i++) {
            String id = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-" + i))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
            installation.published(pipeline, id);
            second = i == 1 ? id : second;
        }
        installation.assertIntact("system/" + declared.system);
    }

    @Test
    void aChangedEntryIsFoundAtItsIndex() {
        installation.tamper("update log_entry set content = convert_to(replace(convert_from(content, 'UTF8'),"
                + " '\"sequence\":2', '\"sequence\":9'), 'UTF8') where entry_id = '" + second + "'");
        assertFoundAt(1, "the entry was changed");
    }

    @Test
    void aChangedContentIsFoundAtItsIndex() {
        installation.tamper(
                "update sealed_content set raw = convert_to('x', 'UTF8') where entry_id = '" + second + "'");
        assertFoundAt(1, "received bytes");
    }

    /** What the server finds by itself stands with the log, and monitoring sees it; the node goes on. */
    @Test
    void theServersOwnAuditFindsAChangedEntry() {
        installation.tamper("update log_entry set content = content || 'x' where entry_id = '" + second + "'");
        // An audit before the change would be enough for hours.
        try (var connection = installation.stack().owner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from audit_run where log_no = (select log_no from log_entry where entry_id =" + " '"
                            + second + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Caller auditor = installation.person("auditor");
        JsonNode log = Eventually.see(
                "what the server found by itself",
                () -> auditor.get("/logs/system/" + declared.system).is(200).json(),
                json -> json.hasNonNull("lastAudit"));
        assertEquals("FINDINGS", log.at("/lastAudit/outcome").asText(), log::toString);
        assertEquals("CHANGED_ENTRY", log.at("/lastAudit/findings/0/fault").asText(), log::toString);
        assertEquals(1, log.at("/lastAudit/findings/0/index").asLong(), log::toString);
        Caller anybody = Caller.nobody(installation.endpoints());
        JsonNode watch = anybody.get(installation.endpoints().portal() + "health/audit")
                .is(503)
                .json();
        assertTrue(watch.at("/checks/0/data/damaged").asLong() > 0, watch::toString);
        anybody.get(installation.endpoints().portal() + "health").is(200);
    }

    /** The runbook log-audit. */
    @Test
    void theOperatorsCommandSaysTheSameByItsExitCode(@TempDir Path folder) throws Exception {
        Endpoints endpoints = installation.endpoints();
        String name = "system/" + declared.system;
        String origin = installation
                .person("auditor")
                .get("/logs/" + name)
                .is(200)
                .json()
                .get("origin")
                .asText();
        installation.anchored(pipeline, second);
        new LogAuditCommand(installation, folder)
                .withLedger(endpoints.ledger())
                .audit(origin)
                .is(0)
                .saying("intact      " + origin + ": 3 entries");
        new LogAuditCommand(installation, folder)
                .audit(origin)
                .is(2)
                .saying("not compared: the head on the ledger: none was named");
        installation.tamper("update log_entry set content = content || 'x' where entry_id = '" + second + "'");
        new LogAuditCommand(installation, folder)
                .withLedger(endpoints.ledger())
                .audit(origin)
                .is(1)
                .saying("CHANGED_ENTRY at entry 1")
                .saying("what to do: restore the row");
    }

    private void assertFoundAt(long index, String part) {
        JsonNode findings = installation.audit("system/" + declared.system).get("findings");
        assertEquals(index, findings.at("/0/index").asLong(), findings::toString);
        assertTrue(findings.at("/0/detail").asText().contains(part), findings::toString);
    }
}
