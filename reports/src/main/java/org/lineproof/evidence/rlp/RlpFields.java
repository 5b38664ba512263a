package org.lineproof.evidence.rlp;

import java.math.BigInteger;
import org.lineproof.evidence.digest.Word;

/** The items of a list, read as named fields; an item of another shape is refused by its name. */
public final class RlpFields {
    private static final int MAX_SCALAR_BYTES = 32;

    private final String of;
    private final RlpList list;

    /**
     * @param of what the list is, for the refusals
     * @param list the list
     * @param least how many items it has at least
     * @param most how many it has at most
     * @throws MalformedRlp when it has fewer or more
     */
    public RlpFields(String of, RlpList list, int least, int most) throws MalformedRlp {
        if (list.items().size() < least || list.items().size() > most) {
            throw new MalformedRlp(of + " has " + list.items().size() + " fields, expected "
                    + (least == most ? least : least + " to " + most));
        }
        this.of = of;
        this.list = list;
    }

    /** A byte string of any length. */
    public byte[] bytes(int index, String name) throws MalformedRlp {
        if (list.items().get(index) instanceof RlpBytes bytes) {
            return bytes.bytes();
        }
        throw refusal(name, "a list where a byte string is due");
    }

    /** A byte string of this length. */
    public byte[] bytes(int index, String name, int length) throws MalformedRlp {
        byte[] bytes = bytes(index, name);
        if (bytes.length != length) {
            throw refusal(name, bytes.length + " bytes where " + length + " are due");
        }
        return bytes;
    }

    /** 32 bytes. */
    public Word word(int index, String name) throws MalformedRlp {
        return new Word(bytes(index, name, Word.LENGTH));
    }

    /** A number of at most 256 bits in its shortest form. */
    public BigInteger scalar(int index, String name) throws MalformedRlp {
        byte[] bytes = bytes(index, name);
        if (bytes.length > MAX_SCALAR_BYTES || bytes.length > 0 && bytes[0] == 0) {
            throw refusal(name, "not a number of at most 32 bytes in its shortest form");
        }
        return new BigInteger(1, bytes);
    }

    /** A number below 2^63. */
    public long integer(int index, String name) throws MalformedRlp {
        BigInteger scalar = scalar(index, name);
        if (scalar.bitLength() >= Long.SIZE) {
            throw refusal(name, "a number below 2^63 is due");
        }
        return scalar.longValue();
    }

    /** A list. */
    public RlpList list(int index, String name) throws MalformedRlp {
        if (list.items().get(index) instanceof RlpList inner) {
            return inner;
        }
        throw refusal(name, "a byte string where a list is due");
    }

    private MalformedRlp refusal(String name, String reason) {
        return new MalformedRlp(of + " " + name + ": " + reason);
    }
}
