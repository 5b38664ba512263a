package org.lineproof.evidence.entry;

import java.nio.charset.StandardCharsets;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Salt;

/** A decision id as a proof may carry it: it can be opened by whoever has the salt, and guessed by nobody else. */
public record SaltedDecision(Hash hash) {
    private static final String DOMAIN = "lineproof/decision/v1";

    /** HMAC-SHA-256(salt, "lineproof/decision/v1" || uint32 big-endian length || decision id in UTF-8). */
    public static SaltedDecision of(Salt salt, String decisionId) {
        return new SaltedDecision(salt.commit(DOMAIN, decisionId.getBytes(StandardCharsets.UTF_8)));
    }
}
