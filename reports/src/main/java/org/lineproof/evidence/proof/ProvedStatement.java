package org.lineproof.evidence.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;

/**
 * What a proof proves, apart from the bytes of the proof: two proofs of one statement (Groth16 proofs are malleable) are the
 * same statement.
 *
 * @param system the proof system's name
 * @param key what the proof is checked with: digest of the verification key, image id, measurement, thumbprint; not the
 *     anchor's id, so that a new version of an anchor opens no way to file a statement again
 * @param publicSignals the values in the order of the anchor's schema, each in the one form that {@link SignalType} allows
 */
public record ProvedStatement(String system, String key, List<String> publicSignals) {
    private static final String DOMAIN = "lineproof/proved-statement/v1";

    /** @throws IllegalArgumentException without a system or a key */
    public ProvedStatement {
        if (system.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("a proved statement names its system and its key");
        }
        publicSignals = List.copyOf(publicSignals);
    }

    /**
     * SHA-256 over the RFC 8785 form of {domain, key, publicSignals, system}. It can be guessed where the signals can: it is
     * kept keyed, and like content.
     */
    public Hash digest() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("domain", DOMAIN).put("system", system).put("key", key);
        ArrayNode signals = json.putArray("publicSignals");
        publicSignals.forEach(signals::add);
        return Hash.sha256(CanonicalJson.bytes(json));
    }
}
