package org.lineproof.evidence.cbor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads data items one behind the other, each as the type that the caller expects. Heads that could be shorter and
 * indefinite lengths are refused; so is any length beyond the end, before memory is taken for it.
 */
public final class CborReader {
    private static final int NULL = 22;

    private final ByteBuffer in;

    public CborReader(byte[] encoded) {
        this.in = ByteBuffer.wrap(encoded);
    }

    /** An integer of at most 63 bits and a sign. */
    public long integer() throws MalformedCbor {
        MajorType type = peek();
        if (type != MajorType.UNSIGNED && type != MajorType.NEGATIVE) {
            throw refusal("expected an integer");
        }
        long value = head(type);
        return type == MajorType.UNSIGNED ? value : -1 - value;
    }

    /** A byte string. */
    public byte[] bytes() throws MalformedCbor {
        return string(MajorType.BYTES);
    }

    /** A text string; UTF-8 that is none is refused. */
    public String text() throws MalformedCbor {
        byte[] utf8 = string(MajorType.TEXT);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal("a text string is UTF-8");
        }
    }

    /** The number of elements of the array that begins here. */
    public int array() throws MalformedCbor {
        return length(MajorType.ARRAY);
    }

    /** The number of members of the map that begins here. */
    public int map() throws MalformedCbor {
        return length(MajorType.MAP);
    }

    /** The number of the tag that stands here. */
    public long tag() throws MalformedCbor {
        return head(MajorType.TAG);
    }

    /** Whether the next item is no string, number or container, so that it can only be null. */
    public boolean nextIsNil() throws MalformedCbor {
        return peek() == MajorType.SIMPLE;
    }

    /** The value null. */
    public void nil() throws MalformedCbor {
        if (head(MajorType.SIMPLE) != NULL) {
            throw refusal("expected null");
        }
    }

    /** Nothing follows. */
    public void end() throws MalformedCbor {
        if (in.hasRemaining()) {
            throw refusal("nothing is expected to follow");
        }
    }

    private byte[] string(MajorType type) throws MalformedCbor {
        byte[] content = new byte[length(type)];
        in.get(content);
        return content;
    }

    /** Each byte, element or member takes a byte at least, so no length is greater than what is left. */
    private int length(MajorType type) throws MalformedCbor {
        long length = head(type);
        if (length > in.remaining()) {
            throw refusal("the length exceeds what is there");
        }
        return (int) length;
    }

    private MajorType peek() throws MalformedCbor {
        if (!in.hasRemaining()) {
            throw refusal("an item is missing");
        }
        return MajorType.values()[(in.get(in.position()) & 0xff) >>> 5];
    }

    private long head(MajorType expected) throws MalformedCbor {
        MajorType type = peek();
        if (type != expected) {
            throw refusal("expected " + expected + ", found " + type);
        }
        int additional = in.get() & 0x1f;
        if (additional < 24) {
            return additional;
        }
        int length = 1 << (additional - 24);
        if (additional > 27 || in.remaining() < length) {
            throw refusal("a head of a definite length is expected");
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | (in.get() & 0xff);
        }
        boolean shorter = length == 1 ? value < 24 : value >>> (4 * length) == 0;
        if (shorter || value < 0) {
            throw refusal("a head takes its shortest form and at most 63 bits");
        }
        return value;
    }

    private MalformedCbor refusal(String reason) {
        return new MalformedCbor("byte " + in.position() + ": " + reason);
    }
}
