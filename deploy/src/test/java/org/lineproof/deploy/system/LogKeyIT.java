package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.launcher.files.PrivateFile;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.rotation.LogKeyStatement;

/**
 * The runbook rotate-log-key, step by step, for one log of the running installation. The restart that it asks for is a
 * kill at a bad moment: an anchor of the log has been sent, and no block has taken it.
 */
class LogKeyIT {

    private final Installation installation = new Installation();
    private final Declared declared = Declared.by(installation.pipeline());
    private final String name = "system/" + declared.system;
    private final String files =
            installation.endpoints().logs() + "/" + installation.endpoints().tenant() + "/" + name;

    private String logId = "";

    @Test
    void aNewKeyComesIntoOfficeAfterAKillWithAnAnchorInFlight() throws Exception {
        String first = send("d-1");
        installation.anchored(installation.pipeline(), first);
        logId = installation
                .person("auditor")
                .get("/logs/" + name)
                .is(200)
                .json()
                .get("logId")
                .asText();
        replace(installation.pipeline()).isProblem(403);
        replace(installation.person("admin")).isProblem(409);

        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        PrivateFile.write(
                installation.stack().keys().resolve("log-2.key"),
                (Base64.getEncoder().encodeToString(seed) + "\n").getBytes(StandardCharsets.US_ASCII));
        String second = killedWithAnAnchorInFlight();
        installation.stack().startServer();
        requireAnchoredOnce(second);
        installation.published(installation.pipeline(), first);
        replace(installation.person("admin")).is(201);
        JsonNode last = installation.published(installation.pipeline(), send("d-3"));

        JsonNode keys = keys();
        NoteKey oldKey = NoteKey.parse(keys.at("/keys/0/key").asText());
        NoteKey newKey = NoteKey.parse(keys.at("/keys/1/key").asText());
        long firstSize = keys.at("/keys/1/fromSize").asLong();
        assertEquals(firstSize - 1, keys.at("/keys/0/toSize").asLong());
        assertEquals(
                new LogKeyStatement(oldKey.name(), oldKey, newKey, firstSize),
                LogKeyStatement.verified(keys.at("/keys/1/statement").asText()));
        SignedNote head = SignedNote.parse(last.at("/entry/checkpoint/note").asText());
        assertTrue(head.signedBy(newKey));
        assertFalse(head.signedBy(oldKey));
        installation.assertIntact(name);
        assertEquals(newKey.vkey(), pinned().at("/keys/1/key").asText());
        new GoLogCheck().accepts(files, newKey.vkey());
    }

    /** Kills the server between a transaction's sending and its block; answers the receipt whose log it anchors. */
    private String killedWithAnAnchorInFlight() throws Exception {
        Endpoints.Ledger ledger = installation.endpoints().ledger();
        if (!HeldChain.canHold(ledger)) {
            String receipt = send("d-2");
            installation.stack().killServer();
            return receipt;
        }
        try (HeldChain held = HeldChain.of(ledger)) {
            String receipt = send("d-2");
            long size = size(installation.published(installation.pipeline(), receipt));
            Eventually.see("the anchor in flight", () -> events("SUBMITTED", size), count -> count == 1);
            installation.stack().killServer();
            assertEquals(0, held.anchored(logId, size));
            return receipt;
        }
    }

    private void requireAnchoredOnce(String receipt) throws Exception {
        JsonNode anchored = installation.anchored(installation.pipeline(), receipt);
        long size = anchored.at("/anchor/treeSize").asLong();
        assertEquals(1, events("FINAL", size), anchored::toString);
        Endpoints.Ledger ledger = installation.endpoints().ledger();
        if (HeldChain.canHold(ledger)) {
            assertEquals(1, events("SUBMITTED", size), "the transaction that was in flight, and no second one");
            assertEquals(1, HeldChain.anchored(ledger, logId, size), "the registry holds the head once");
        }
    }

    private long events(String state, long size) {
        return installation.count("select count(*) from anchor_event join log using (log_no) where log_id = '\\x"
                + logId + "' and state = '" + state + "' and tree_size = " + size);
    }

    private static long size(JsonNode receipt) {
        return receipt.at("/entry/checkpoint/size").asLong();
    }

    private String send(String decision) {
        return installation
                .pipeline()
                .post("/receipts", Installation.SD_JWT, declared.receipt(decision))
                .is(201)
                .json()
                .get("id")
                .asText();
    }

    private Answer replace(Caller caller) {
        return caller.post("/logs/" + name + "/keys", "application/json", "");
    }

    private JsonNode keys() {
        return Caller.nobody(installation.endpoints())
                .get(installation.endpoints().logs() + "/.well-known/lineproof-keys/"
                        + installation.endpoints().tenant() + "/" + name)
                .is(200)
                .json();
    }

    private JsonNode pinned() {
        for (JsonNode log :
                installation.person("auditor").get("/pins").is(200).json().get("logs")) {
            if (log.get("origin").asText().endsWith("/" + name)) {
                return log;
            }
        }
        throw new AssertionError("the pin file does not name " + name);
    }
}
