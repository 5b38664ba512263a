package org.lineproof.evidence.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Changes of a proof that a system takes, each of which it must not take. */
public final class Mutations {
    private static final int POINT = 64;
    private static final int PROOF = 256;

    private final ProofSystem system;
    private final TrustAnchor anchor;
    private final ObjectNode proof;
    private final Map<String, String> refused = new LinkedHashMap<>();

    /** @param proof one that holds under the anchor */
    public Mutations(ProofSystem system, TrustAnchor anchor, ObjectNode proof) {
        this.system = system;
        this.anchor = anchor;
        this.proof = proof;
    }

    /** Changes the proof and expects a verdict whose reason holds these words. */
    public Mutations refuses(String name, Consumer<ObjectNode> change, String words) {
        ObjectNode changed = proof.deepCopy();
        change.accept(changed);
        ProofVerdict verdict = system.judge(changed, anchor, Instant.EPOCH).verdict();
        assertFalse(verdict instanceof ProofVerdict.Valid, name);
        assertTrue(verdict.reason().contains(words), () -> name + ": " + verdict.reason());
        refused.put(name, verdict.reason());
        return this;
    }

    /** How many were refused; prints it. */
    public int count() {
        System.out.printf("%s: %d named mutations, each refused with its own reason%n", system.name(), refused.size());
        return refused.size();
    }

    /** Another bit in a byte of a member that is hexadecimal. */
    public static Consumer<ObjectNode> flip(String member, int at) {
        return bytes(member, bytes -> bytes[at] ^= 1);
    }

    /** One value in a run of bytes. */
    public static Consumer<ObjectNode> fill(String member, int from, int to, int value) {
        return bytes(member, bytes -> Arrays.fill(bytes, from, to, (byte) value));
    }

    /** The points A and C of a proof of 256 bytes that begins there, each in the other's place. */
    public static Consumer<ObjectNode> exchange(String member, int from) {
        return bytes(member, bytes -> {
            byte[] a = Arrays.copyOfRange(bytes, from, from + POINT);
            System.arraycopy(bytes, from + PROOF - POINT, bytes, from, POINT);
            System.arraycopy(a, 0, bytes, from + PROOF - POINT, POINT);
        });
    }

    /** A byte less. */
    public static Consumer<ObjectNode> cut(String member) {
        return proof -> {
            String hex = proof.get(member).textValue();
            proof.put(member, hex.substring(0, hex.length() - 2));
        };
    }

    /** A byte more. */
    public static Consumer<ObjectNode> append(String member) {
        return proof -> proof.put(member, proof.get(member).textValue() + "00");
    }

    /** The bytes of 0x and hexadecimal digits. */
    public static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.textValue().substring(2));
    }

    private static Consumer<ObjectNode> bytes(String member, Consumer<byte[]> change) {
        return proof -> {
            byte[] bytes = bytes(proof.get(member));
            change.accept(bytes);
            proof.put(member, "0x" + HexFormat.of().formatHex(bytes));
        };
    }
}
