package org.lineproof.report.pdf.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a content stream as they grow. Numbers have two decimals at most: a hundredth of a point is not seen. */
final class Operators {
    private static final int FIRST_SIZE = 1 << 14;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Operators or operands as they are, in ASCII. */
    Operators ascii(String text) {
        raw(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    void raw(byte[] written) {
        room(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
    }

    void raw(Operators others) {
        room(others.size);
        System.arraycopy(others.bytes, 0, bytes, size, others.size);
        size += others.size;
    }

    /** A whole number. */
    Operators whole(int number) {
        return ascii(Integer.toString(number));
    }

    /** A number given in hundredths. */
    Operators hundredths(int number) {
        int part = Math.abs(number % 100);
        if (number < 0) {
            octet('-');
        }
        int whole = Math.abs(number / 100);
        if (whole > 0 || part == 0) {
            whole(whole);
        }
        if (part > 0) {
            octet('.');
            octet('0' + part / 10);
            if (part % 10 > 0) {
                octet('0' + part % 10);
            }
        }
        return this;
    }

    /** A byte inside a literal string (ISO 32000-1, 7.3.4.2). */
    void escaped(int octet) {
        switch (octet) {
            case '(', ')', '\\' -> {
                octet('\\');
                octet(octet);
            }
            case '\r' -> ascii("\\r");
            default -> octet(octet);
        }
    }

    void octet(int octet) {
        room(1);
        bytes[size++] = (byte) octet;
    }

    boolean isEmpty() {
        return size == 0;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
