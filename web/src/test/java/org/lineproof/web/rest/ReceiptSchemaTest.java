package org.lineproof.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.evidence.statement.ReceiptToken;

/** The published schema of a receipt names what the parser takes, no more and no less. */
class ReceiptSchemaTest {

    private static final Path FILE = Path.of("src", "main", "webapp", "schemas", "receipt", "v1.json");
    private static final int MAX = 1 << 20;
    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    private final ObjectNode schema = read();

    @Test
    void itNamesEveryFieldOfTheParserAndNoOther() {
        Set<String> known = new TreeSet<>(Set.of("v", "iss", "system", "epoch", "sequence"));
        Arrays.stream(ReceiptField.values()).map(ReceiptField::field).forEach(known::add);
        Set<String> named = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(named::add);
        assertEquals(known, named);
        assertFalse(schema.get("additionalProperties").booleanValue());
    }

    @Test
    void whatItRequiresTheParserRequires() throws MalformedJson {
        parse(receipt());
        for (JsonNode required : schema.get("required")) {
            ObjectNode without = receipt();
            without.remove(required.textValue());
            assertThrows(MalformedJson.class, () -> parse(without), required.textValue());
        }
        ObjectNode neither = receipt();
        neither.remove("outputClass");
        assertThrows(MalformedJson.class, () -> parse(neither));
        parse(neither.put("outputCommitment", "sha256:x"));
    }

    @Test
    void whatItLeavesOpenTheParserTakes() throws MalformedJson {
        ObjectNode receipt = receipt();
        receipt.putObject("environment").put("region", "eu-central-1").put("softwareDigest", DIGEST);
        receipt.putArray("references").addObject().put("uri", "ipfs://bafy").put("digest", DIGEST);
        receipt.putObject("proof").put("system", "sp1").put("anchor", DIGEST);
        parse(receipt);
    }

    @Test
    void aReferenceWithoutDigestAndAnEnvironmentOfUnknownMembersAreRefused() {
        ObjectNode reference = receipt();
        reference.putArray("references").addObject().put("uri", "ar://abc");
        ObjectNode address = receipt();
        address.putArray("references")
                .addObject()
                .put("uri", "http://example.com")
                .put("digest", DIGEST);
        ObjectNode environment = receipt();
        environment.putObject("environment").put("weather", "fair");
        for (ObjectNode wrong : new ObjectNode[] {reference, address, environment}) {
            assertThrows(MalformedJson.class, () -> parse(wrong));
        }
    }

    private static ObjectNode receipt() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("v", 1)
                .put("iss", "gateway")
                .put("system", "triage")
                .put("epoch", 0)
                .put("sequence", 1);
        json.put("modelDigest", DIGEST).put("decisionId", "claim-1").put("time", "2026-11-26T10:00:00.5+01:00");
        return json.put("outputClass", "urgent");
    }

    private static InferenceStatement parse(ObjectNode receipt) throws MalformedJson {
        String token = new JwsSigner(new byte[32]).sign(InferenceStatement.JWS_TYPE, receipt);
        return InferenceStatement.of(ReceiptToken.parse(token, MAX));
    }

    private static ObjectNode read() {
        try {
            return StrictJson.object(Files.readAllBytes(FILE), MAX);
        } catch (IOException | MalformedJson e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }
}
