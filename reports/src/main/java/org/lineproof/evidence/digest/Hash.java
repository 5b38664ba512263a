package org.lineproof.evidence.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest: exactly 32 bytes, compared by content. */
public record Hash(byte[] bytes) {
    /** Length of a digest in bytes. */
    public static final int LENGTH = 32;

    private static final MessageDigest SHA_256 = lookedUp();
    private static final int BLOCK = 64;
    private static final byte INNER_PAD = 0x36;
    private static final byte OUTER_PAD = 0x5c;

    /** @throws IllegalArgumentException unless there are exactly 32 bytes */
    public Hash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** SHA-256 of the parts, one after the other, without any separator. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /**
     * HMAC-SHA-256 (RFC 2104) of the parts, one after the other, without any separator. The platform's own would first
     * read its policy of key strengths, which takes longer than all hashes of a small bundle.
     *
     * @throws IllegalArgumentException when the key is longer than 64 bytes
     */
    public static Hash hmac(byte[] key, byte[]... parts) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("a key of at most " + BLOCK + " bytes is due, not " + key.length);
        }
        MessageDigest digest = newSha256();
        digest.update(padded(key, INNER_PAD));
        for (byte[] part : parts) {
            digest.update(part);
        }
        byte[] inner = digest.digest();
        digest.update(padded(key, OUTER_PAD));
        return new Hash(digest.digest(inner));
    }

    /** @throws IllegalArgumentException unless the text is 64 lower-case hexadecimal digits */
    public static Hash ofHex(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("expected 64 lower-case hexadecimal digits");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException unless the text is the padded base64 form of 32 bytes */
    public static Hash ofBase64(String text) {
        return new Hash(BaseEncoding.BASE64.bytes(text));
    }

    /** @throws IllegalArgumentException unless the text is the unpadded base64url form of 32 bytes */
    public static Hash ofBase64Url(String text) {
        return new Hash(BaseEncoding.BASE64URL.bytes(text));
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Base64 with padding, 44 characters. */
    public String base64() {
        return BaseEncoding.BASE64.text(bytes);
    }

    /** Base64url without padding, 43 characters. */
    public String base64Url() {
        return BaseEncoding.BASE64URL.text(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash && Arrays.equals(bytes, ((Hash) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static byte[] padded(byte[] key, byte pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= pad;
        }
        return block;
    }

    /**
     * SHA-256 of nothing yet, for bytes that come one part after the other. A copy of one that was looked up once: looking it up takes
     * longer than hashing a short message.
     */
    public static MessageDigest newSha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest lookedUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
