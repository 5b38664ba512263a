package org.lineproof.reporting.entity.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;

/**
 * What makes a link: 32 random bytes in base64url. It is told once and kept nowhere.
 *
 * @param text 43 characters
 */
public record DisclosureToken(String text) {
    private static final byte[] DOMAIN = "lineproof/disclosure-token/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 32;

    /** @throws IllegalArgumentException for another form */
    public DisclosureToken {
        if (!text.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("expected 43 characters of base64url");
        }
    }

    /** A fresh one. */
    public static DisclosureToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DisclosureToken(BaseEncoding.BASE64URL.text(bytes));
    }

    /** What is kept of it: with 256 random bits before it, a digest tells nothing. */
    public Hash digest() {
        return Hash.sha256(DOMAIN, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** It opens a decision: it goes into no log of the server. */
    @Override
    public String toString() {
        return "a token";
    }
}
