package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A cosigner of checkpoints, neither the service nor the organisation whose logs they are.
 *
 * @param key the verifier key of its cosignatures (C2SP tlog-cosignature), {@code <name>+<key id>+<base64>}
 * @param operator who runs it
 */
public record PinnedWitness(String key, String operator) {
    /** @throws IllegalArgumentException when the key has another form or the operator is not named */
    public PinnedWitness {
        if (!key.matches("[^+\\s]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+")) {
            throw new IllegalArgumentException("key: expected a verifier key, <name>+<8 hex digits>+<base64>");
        }
        if (operator.isBlank()) {
            throw new IllegalArgumentException("operator: expected the name of the organisation that runs the witness");
        }
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("key", key).put("operator", operator);
    }

    static PinnedWitness of(Members json) throws MalformedJson {
        json.only("key", "operator");
        return new PinnedWitness(json.text("key"), json.text("operator"));
    }
}
