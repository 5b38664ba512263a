package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.lineproof.deploy.launcher.files.PrivateFile;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.rotation.LogKeyStatement;

/** The runbook rotate-log-key, step by step, for one log of the running installation. */
class LogKeyIT {

    private final Installation installation = new Installation();
    private final Declared declared = Declared.by(installation.pipeline());
    private final String name = "system/" + declared.system;
    private final String files =
            installation.endpoints().logs() + "/" + installation.endpoints().tenant() + "/" + name;

    @Test
    void aNewKeyComesIntoOfficeWhileTheLogGoesOn() throws Exception {
        installation.published(installation.pipeline(), send("d-1"));
        replace(installation.pipeline()).isProblem(403);
        replace(installation.person("admin")).isProblem(409);

        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        PrivateFile.write(
                installation.stack().keys().resolve("log-2.key"),
                (Base64.getEncoder().encodeToString(seed) + "\n").getBytes(StandardCharsets.US_ASCII));
        installation.stack().killServer();
        installation.stack().startServer();
        replace(installation.person("admin")).is(201);
        JsonNode last = installation.published(installation.pipeline(), send("d-2"));

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
