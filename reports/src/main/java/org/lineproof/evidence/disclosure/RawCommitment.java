package org.lineproof.evidence.disclosure;

import org.lineproof.evidence.digest.Hash;

/** The commitment of an entry to the very bytes that were received. */
public record RawCommitment(Hash hash) {
    private static final String DOMAIN = "lineproof/raw/v1";

    /** HMAC-SHA-256(salt, "lineproof/raw/v1" || uint32 big-endian length || raw). */
    public static RawCommitment of(Salt salt, byte[] raw) {
        return new RawCommitment(salt.commit(DOMAIN, raw));
    }
}
