package org.lineproof.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lineproof.evidence.digest.Hash;

/** A log's identity on the chain; the contract derives the same, so that a log cannot be opened under another's id. */
public record LogId(Hash hash) {
    private static final byte[] DOMAIN = "lineproof/log/v1".getBytes(StandardCharsets.US_ASCII);

    /**
     * SHA-256(domain || u32be length || tenant || u32be length || origin || key).
     *
     * @param firstLogKey32 the Ed25519 public key that signed the log's first checkpoint, 32 bytes
     * @throws IllegalArgumentException unless the key has 32 bytes
     */
    public static LogId derive(String tenant, String origin, byte[] firstLogKey32) {
        if (firstLogKey32.length != Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + firstLogKey32.length);
        }
        byte[] tenantBytes = tenant.getBytes(StandardCharsets.UTF_8);
        byte[] originBytes = origin.getBytes(StandardCharsets.UTF_8);
        return new LogId(
                Hash.sha256(DOMAIN, length(tenantBytes), tenantBytes, length(originBytes), originBytes, firstLogKey32));
    }

    private static byte[] length(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
    }
}
