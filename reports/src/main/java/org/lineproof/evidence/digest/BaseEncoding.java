package org.lineproof.evidence.digest;

import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two base64 forms in use, read strictly: exactly one text stands for a byte string, so that no one can change a
 * character of a signed or hashed text without changing the bytes (RFC 4648, section 3.5).
 */
public enum BaseEncoding {
    /** RFC 4648 section 4, with padding: C2SP notes and tile paths. */
    BASE64(Base64.getEncoder(), Base64.getDecoder()),
    /** RFC 4648 section 5, without padding: JOSE and entries. */
    BASE64URL(Base64.getUrlEncoder().withoutPadding(), Base64.getUrlDecoder());

    private final Base64.Encoder encoder;
    private final Base64.Decoder decoder;

    BaseEncoding(Base64.Encoder encoder, Base64.Decoder decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** The text of these bytes. */
    public String text(byte[] bytes) {
        return encoder.encodeToString(bytes);
    }

    /**
     * The bytes of this text.
     *
     * @throws IllegalArgumentException unless {@code text(bytes(s))} is {@code s} again
     */
    public byte[] bytes(String text) {
        try {
            byte[] bytes = decoder.decode(text);
            if (text(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw refusal(e);
        }
        throw refusal(null);
    }

    /** In words of our own: every verifier says the same. */
    private IllegalArgumentException refusal(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "not the canonical " + name().toLowerCase(Locale.ROOT)
                        + " form; padding, stray bits or another alphabet",
                cause);
    }
}
