package org.lineproof.evidence.proof.dcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/** Reads the fields of a quote one behind the other, little-endian; no field reaches beyond the end. */
final class QuoteBytes {
    private final ByteBuffer in;

    QuoteBytes(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int two() throws RefusedAttestation {
        require(Short.BYTES);
        return Short.toUnsignedInt(in.getShort());
    }

    /** A length; more than what is left is refused. */
    int four() throws RefusedAttestation {
        require(Integer.BYTES);
        return in.getInt();
    }

    byte[] bytes(int length) throws RefusedAttestation {
        require(length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    int left() {
        return in.remaining();
    }

    void end() throws RefusedAttestation {
        if (in.hasRemaining()) {
            throw new RefusedAttestation("quote: bytes follow where it ends");
        }
    }

    private void require(int length) throws RefusedAttestation {
        if (length < 0 || length > in.remaining()) {
            throw new RefusedAttestation("quote: it is cut off, or a length in it is wrong");
        }
    }
}
