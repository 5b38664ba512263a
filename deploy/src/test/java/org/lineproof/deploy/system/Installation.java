package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.StreamSupport;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.stack.Stack;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;

/** The running installation, in the words of the tests. */
final class Installation {

    static final String SD_JWT = "application/sd-jwt";
    static final String JOSE = "application/jose";
    static final String NDJSON = "application/x-ndjson";

    private final Stack stack = Stack.current();

    Endpoints endpoints() {
        return stack.endpoints();
    }

    Stack stack() {
        return stack;
    }

    Caller pipeline() {
        return Caller.pipeline(endpoints());
    }

    /** A person of the first organisation; the auditor may read the whole of it. */
    Caller person(String name) {
        if (name.equals("auditor")) {
            Granted.wholeOrganisation();
        }
        return Caller.person(endpoints(), name);
    }

    /** Waits until the receipt is under a checkpoint and returns it. */
    JsonNode published(Caller caller, String receipt) {
        return Eventually.see(
                "the receipt published",
                () -> caller.get("/receipts/" + receipt).is(200).json(),
                json -> json.at("/entry/state").asText().equals("published"));
    }

    /** Waits until the receipt is anchored and returns it. */
    JsonNode anchored(Caller caller, String receipt) {
        return Eventually.see(
                "the receipt anchored",
                () -> caller.get("/receipts/" + receipt).is(200).json(),
                json -> json.hasNonNull("anchor"));
    }

    /** Checks, with nothing but the answer and the key, that the entry is in the tree that the key signed. */
    void assertProven(ObjectNode entry, String canonicalEntry, NoteKey key) throws MalformedNote {
        SignedNote note = SignedNote.parse(entry.at("/checkpoint/note").asText());
        assertTrue(note.signedBy(key), "the checkpoint is signed by the log's key");
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Hash leaf = TreeHash.leaf(canonicalEntry.getBytes(StandardCharsets.UTF_8));
        assertEquals(entry.get("origin").asText(), checkpoint.origin());
        JsonNode proof = entry.get("inclusion");
        InclusionProof inclusion = new InclusionProof(
                proof.get("index").asLong(),
                proof.get("treeSize").asLong(),
                StreamSupport.stream(proof.get("path").spliterator(), false)
                        .map(hash -> Hash.ofBase64(hash.asText()))
                        .toList());
        assertEquals(checkpoint.size(), inclusion.treeSize());
        assertTrue(inclusion.proves(leaf, checkpoint.root()), "the inclusion proof holds");
    }

    /** The key of the log of this origin, from the installation's pin file. */
    NoteKey logKey(String origin) throws MalformedNote {
        JsonNode pins = person("auditor").get("/pins").is(200).json();
        for (JsonNode log : pins.get("logs")) {
            if (log.get("origin").asText().equals(origin)) {
                return NoteKey.parse(log.at("/keys/0/key").asText());
            }
        }
        throw new AssertionError("the pin file has no key for " + origin + ": " + pins);
    }

    /** The pin file of another organisation: none of its keys signed what is ours. */
    byte[] foreignPins() {
        Endpoints.Login officer = stack.secondUsers().values().iterator().next();
        return Caller.person(endpoints(), officer).get("/pins").is(200).bytes();
    }

    /** What somebody with the database's password can do. */
    void tamper(String sql) {
        try (var connection = stack.owner();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A number that a query gives to the owner of the tables. */
    long count(String sql) {
        try (var connection = stack.owner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The audit of a log as the API gives it; every crash test ends with it. */
    JsonNode audit(String log) {
        return person("auditor").get("/logs/" + log + "/audit").is(200).json();
    }

    void assertIntact(String log) {
        JsonNode audit = audit(log);
        assertEquals("INTACT", audit.get("outcome").asText(), audit::toString);
    }
}
