package org.lineproof.inference.control.otlp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Reads one protobuf message field by field. Lengths are compared with what is there before anything is made of them;
 * groups, which OTLP never had, are refused; fields that nobody asks for are skipped.
 */
final class WireReader {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;
    private static final int TYPE_BITS = 3;
    private static final int MAX_VARINT_BITS = 70;

    private final ByteBuffer in;
    private int type;

    private WireReader(ByteBuffer in) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
    }

    static WireReader of(byte[] message) {
        return new WireReader(ByteBuffer.wrap(message));
    }

    /** The number of the next field, 0 at the end. Its value has to be read or skipped next. */
    int next() {
        if (!in.hasRemaining()) {
            return 0;
        }
        long key = varint();
        type = (int) (key & 7);
        long field = key >>> TYPE_BITS;
        if (field < 1 || field > (1 << 29) - 1) {
            throw malformed("a field has no number");
        }
        return (int) field;
    }

    void skip() {
        switch (type) {
            case VARINT -> varint();
            case FIXED64 -> bytes(Long.BYTES);
            case LENGTH -> bytes(length());
            case FIXED32 -> bytes(Integer.BYTES);
            default -> throw malformed("unknown wire type " + type);
        }
    }

    WireReader message() {
        return new WireReader(chunk());
    }

    byte[] byteString() {
        ByteBuffer chunk = chunk();
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes);
        return bytes;
    }

    /** All bytes of this message, whatever was read of it. */
    byte[] whole() {
        ByteBuffer all = in.duplicate().rewind();
        byte[] bytes = new byte[all.remaining()];
        all.get(bytes);
        return bytes;
    }

    String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(chunk()).toString();
        } catch (CharacterCodingException e) {
            throw malformed("a string is not UTF-8");
        }
    }

    long integer() {
        require(VARINT);
        return varint();
    }

    long fixed64() {
        require(FIXED64);
        return bytes(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    double number() {
        return Double.longBitsToDouble(fixed64());
    }

    private ByteBuffer chunk() {
        require(LENGTH);
        return bytes(length());
    }

    private void require(int expected) {
        if (type != expected) {
            throw malformed("a field has wire type " + type + " where " + expected + " belongs");
        }
    }

    private long length() {
        return varint();
    }

    private ByteBuffer bytes(long length) {
        if (length < 0 || length > in.remaining()) {
            throw malformed("a field is longer than the message around it");
        }
        ByteBuffer part = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return part;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < MAX_VARINT_BITS; shift += 7) {
            if (!in.hasRemaining()) {
                throw malformed("the message ends within a number");
            }
            byte part = in.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw malformed("a number has more than 10 bytes");
    }

    private static Refusal malformed(String reason) {
        return Refusal.malformed(null, "no ExportTraceServiceRequest: " + reason);
    }
}
