package org.lineproof.evidence.pins;

import org.lineproof.evidence.jose.Jwk;

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
}
