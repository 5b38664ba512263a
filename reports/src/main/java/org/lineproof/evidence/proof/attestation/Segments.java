package org.lineproof.evidence.proof.attestation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * How the bytes that an enclave had attested are cut into public signals.
 *
 * @param lengths of the pieces, in bytes; none for bytes that say nothing
 */
public record Segments(List<Integer> lengths) {
    private static final int MAX_SEGMENTS = 64;
    private static final int MAX_LENGTH = 1024;

    /** @throws IllegalArgumentException when there are more than 64, or one has not 1 to 1,024 bytes */
    public Segments {
        lengths = List.copyOf(lengths);
        if (lengths.size() > MAX_SEGMENTS || lengths.stream().anyMatch(length -> length < 1 || length > MAX_LENGTH)) {
            throw new IllegalArgumentException("expected at most 64 lengths of 1 to 1,024 bytes");
        }
    }

    /**
     * The pieces, in lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException when there are more or fewer bytes than the pieces have together
     */
    public List<String> of(byte[] bytes) {
        int total = lengths.stream().mapToInt(Integer::intValue).sum();
        if (total != bytes.length) {
            throw new IllegalArgumentException("has " + bytes.length + " bytes, the anchor speaks of " + total);
        }
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (int length : lengths) {
            pieces.add(HexFormat.of().formatHex(Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        return pieces;
    }
}
