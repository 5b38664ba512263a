package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * The registry of proofs on a pinned chain.
 *
 * @param contract its address, 0x and 40 lower-case hexadecimal digits
 * @param codeHash keccak-256 of its code, 0x and 64 lower-case hexadecimal digits
 */
public record PinnedRegistry(String contract, String codeHash) {
    /** @throws IllegalArgumentException when address or hash have another form */
    public PinnedRegistry {
        if (!contract.matches("0x[0-9a-f]{40}") || !codeHash.matches("0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "proofRegistry: expected a contract of 40 and a codeHash of 64 lower-case hexadecimal digits with"
                            + " 0x");
        }
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("contract", contract).put("codeHash", codeHash);
    }

    static PinnedRegistry of(Members json) throws MalformedJson {
        json.only("codeHash", "contract");
        return new PinnedRegistry(json.text("contract"), json.text("codeHash"));
    }
}
