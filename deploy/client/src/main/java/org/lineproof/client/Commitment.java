package org.lineproof.client;

import java.security.SecureRandom;
import org.lineproof.evidence.disclosure.Salt;

/**
 * A commitment to data that stays with its owner. Whoever is given the data and the salt can check that these were meant;
 * without the salt nothing can be guessed.
 *
 * @param salt to be kept with the data, and deleted with it
 * @param text what goes into the receipt: "hmac-sha256:" and 64 hexadecimal digits
 */
public record Commitment(Salt salt, String text) {
    private static final String DOMAIN = "lineproof/data/v1";

    /** HMAC-SHA-256(salt, "lineproof/data/v1" || uint32 big-endian length || data) with a salt of its own. */
    public static Commitment to(byte[] data, SecureRandom random) {
        return of(Salt.random(random), data);
    }

    /** The commitment again, from the data and the salt that were kept. */
    public static Commitment of(Salt salt, byte[] data) {
        return new Commitment(salt, "hmac-sha256:" + salt.commit(DOMAIN, data).hex());
    }
}
