package org.lineproof.evidence.rlp;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** The prefix that tells kind and length. */
enum RlpPrefix {
    STRING(0x80),
    LIST(0xc0);

    /** The longest payload whose length fits into the first byte. */
    static final int MAX_SHORT = 55;

    private final int base;

    RlpPrefix(int base) {
        this.base = base;
    }

    /** The payload with its prefix before it. */
    byte[] before(byte[] payload) {
        if (payload.length <= MAX_SHORT) {
            return ByteBuffer.allocate(1 + payload.length)
                    .put((byte) (base + payload.length))
                    .put(payload)
                    .array();
        }
        byte[] length = RlpBytes.of(BigInteger.valueOf(payload.length)).bytes();
        return ByteBuffer.allocate(1 + length.length + payload.length)
                .put((byte) (base + MAX_SHORT + length.length))
                .put(length)
                .put(payload)
                .array();
    }
}
