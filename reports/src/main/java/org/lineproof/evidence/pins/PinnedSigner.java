package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * Who may sign statements of a model.
 *
 * @param system the AI system
 * @param modelDigest the model version, "sha256:" and 64 hexadecimal digits
 * @param jwk the signer's public key
 */
public record PinnedSigner(String system, String modelDigest, Jwk jwk) {
    /** @throws IllegalArgumentException when the digest has another form */
    public PinnedSigner {
        if (!modelDigest.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("modelDigest: expected 'sha256:' and 64 lower-case hexadecimal digits");
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("system", system).put("modelDigest", modelDigest).set("jwk", jwk.json());
        return json;
    }

    static PinnedSigner of(Members json) throws MalformedJson {
        json.only("jwk", "modelDigest", "system");
        return new PinnedSigner(
                json.text("system"),
                json.text("modelDigest"),
                Jwk.parse(json.object("jwk").node()));
    }
}
