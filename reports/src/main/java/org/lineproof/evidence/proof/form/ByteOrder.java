package org.lineproof.evidence.proof.form;

/** The other order of bytes. */
public final class ByteOrder {
    private ByteOrder() {}

    /** A copy, the last byte first. */
    public static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
