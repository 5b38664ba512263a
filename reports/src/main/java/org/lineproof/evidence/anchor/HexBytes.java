package org.lineproof.evidence.anchor;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes as Ethereum writes them: 0x and lower-case hexadecimal digits.
 *
 * @param bytes any number of them
 */
public record HexBytes(byte[] bytes) {
    private static final String PREFIX = "0x";
    private static final String FORM = "expected 0x and an even number of lower-case hexadecimal digits";

    public HexBytes {
        bytes = bytes.clone();
    }

    /** @throws IllegalArgumentException unless the text is 0x and an even number of lower-case hexadecimal digits */
    public static HexBytes of(String text) {
        if (text.startsWith(PREFIX)) {
            try {
                HexBytes bytes = new HexBytes(HexFormat.of().parseHex(text, PREFIX.length(), text.length()));
                if (bytes.text().equals(text)) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(FORM, e);
            }
        }
        throw new IllegalArgumentException(FORM);
    }

    /** A copy. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many. */
    public int length() {
        return bytes.length;
    }

    /** 0x and lower-case digits. */
    public String text() {
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HexBytes && Arrays.equals(bytes, ((HexBytes) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
