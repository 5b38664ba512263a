package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.note.CosignerKey;

/**
 * A cosigner of checkpoints, neither the service nor the organisation whose logs they are.
 *
 * @param key verifies its cosignatures (C2SP tlog-cosignature)
 * @param operator who runs it
 */
public record PinnedWitness(CosignerKey key, String operator) {
    /** @throws IllegalArgumentException when the operator is not named */
    public PinnedWitness {
        if (operator.isBlank()) {
            throw new IllegalArgumentException("operator: expected the name of the organisation that runs the witness");
        }
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("key", key.vkey()).put("operator", operator);
    }

    static PinnedWitness of(Members json) throws MalformedJson {
        json.only("key", "operator");
        return new PinnedWitness(json.read("key", CosignerKey::parse), json.text("operator"));
    }
}
