package org.lineproof.report.pdf.content;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes of a content stream, or of another part of a file, as they grow. Numbers have two decimals at most: a hundredth of a point is not seen. */
public final class Operators extends OutputStream {
    private static final int FIRST_SIZE = 1 << 14;
    /** What cannot be made shorter grows by five bytes for each 16 KiB, six in front and four behind. */
    private static final int MOST_ADDED = 1 << 10;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Operators or operands as they are, in ASCII. */
    public Operators ascii(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** All that the other one holds. */
    public void raw(Operators others) {
        write(others.bytes, 0, others.size);
    }

    /** A whole number. */
    public Operators whole(int number) {
        if (number < 0) {
            return ascii(Integer.toString(number));
        }
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        room(digits);
        int rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** A reference to the object of this number (ISO 32000-1, 7.3.10). */
    public Operators reference(int number) {
        return whole(number).ascii(" 0 R");
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

    /** One byte. */
    public Operators octet(int octet) {
        room(1);
        bytes[size++] = (byte) octet;
        return this;
    }

    @Override
    public void write(int octet) {
        octet(octet);
    }

    @Override
    public void write(byte[] written, int offset, int length) {
        room(length);
        System.arraycopy(written, offset, bytes, size, length);
        size += length;
    }

    /** Bytes so far. */
    public int size() {
        return size;
    }

    /** Forgets what it holds. */
    public void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** All of it. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** All of it deflated (RFC 1950). */
    public byte[] deflated(int level) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(bytes, 0, size);
            deflater.finish();
            byte[] deflated = new byte[size + MOST_ADDED];
            int length = deflater.deflate(deflated);
            if (!deflater.finished()) {
                throw new IllegalStateException("deflating made it longer by more than " + MOST_ADDED + " bytes");
            }
            return Arrays.copyOf(deflated, length);
        } finally {
            deflater.end();
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
