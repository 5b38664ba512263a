package org.lineproof.evidence.digest;

import java.util.Arrays;
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

    /** Bytes of a whole group, which four characters stand for. */
    private static final int GROUP = 3;

    private static final int GROUP_TEXT = 4;

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
            // The decoder takes any padding and any last bits; all before the last group can be written in one way
            // only.
            int groups = bytes.length / GROUP * GROUP;
            String last = text(Arrays.copyOfRange(bytes, groups, bytes.length));
            if (text.length() == groups / GROUP * GROUP_TEXT + last.length() && text.endsWith(last)) {
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
