package org.lineproof.evidence.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;

/** Exactly 32 random bytes that hide one message. Whoever has the salt can test guesses: it is kept like the content. */
public record Salt(byte[] bytes) {
    /** Length of a salt in bytes. */
    public static final int LENGTH = 32;

    /** @throws IllegalArgumentException unless there are exactly 32 bytes */
    public Salt {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a salt has 32 bytes (256 bit), not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** A fresh salt. */
    public static Salt random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** @throws IllegalArgumentException unless the text is the base64url form of 32 bytes */
    public static Salt ofBase64Url(String text) {
        return new Salt(BaseEncoding.BASE64URL.bytes(text));
    }

    /**
     * The commitment to a message: HMAC-SHA-256(salt, domain || uint32 big-endian length || message).
     *
     * @param domain separates uses of the same salt, ASCII
     */
    public Hash commit(String domain, byte[] message) {
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array();
        return Hash.hmac(bytes, domain.getBytes(StandardCharsets.US_ASCII), length, message);
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Base64url without padding, 43 characters. */
    public String base64Url() {
        return BaseEncoding.BASE64URL.text(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt && Arrays.equals(bytes, ((Salt) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the salt itself: it must not get into a log file. */
    @Override
    public String toString() {
        return "Salt[32 bytes]";
    }
}
