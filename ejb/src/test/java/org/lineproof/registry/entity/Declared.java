package org.lineproof.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.junit.jupiter.api.function.Executable;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.tenancy.entity.Refusal;

/** Declarations that are right, for tests that make one thing wrong. */
public final class Declared {

    private Declared() {}

    public static ObjectNode system(String id) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("name", "Claim triage").put("intendedPurpose", "Sorts claims for human review");
        json.put("role", "deployer").put("annexIII", "5(a)");
        return json.put("classificationReasoning", "Decides on access to public health benefits");
    }

    public static ObjectNode model(String system, String digest, JwsSigner signer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("system", system).put("name", "triage").put("version", "1.0." + digest.charAt(7));
        json.put("digest", digest).set("signer", signer.key().json());
        json.putObject("trainedBy").put("namespace", "training").put("name", "train-triage");
        return json;
    }

    /** A digest of one repeated hexadecimal digit. */
    public static String digest(char digit) {
        return "sha256:" + String.valueOf(digit).repeat(64);
    }

    /** A producer's key made of one repeated byte. */
    public static JwsSigner signer(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new JwsSigner(bytes);
    }

    /** The work is refused for this field, with a reason, and not for another one. */
    public static Refusal refuses(String field, Executable work) {
        Refusal refusal = assertThrows(Refusal.class, work);
        assertEquals(field, refusal.field(), refusal.reason());
        assertFalse(refusal.reason().isBlank());
        return refusal;
    }
}
