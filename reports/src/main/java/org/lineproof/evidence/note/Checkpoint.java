package org.lineproof.evidence.note;

import org.lineproof.evidence.digest.Hash;

/**
 * The head of a log, C2SP tlog-checkpoint, without extension lines.
 *
 * @param origin the log's name; never host:port
 * @param size number of entries, 0 to 2^53 - 1
 * @param root the Merkle root over them
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final long MAX_SIZE = (1L << 53) - 1;

    /** @throws IllegalArgumentException when the origin is no single line or the size out of bounds */
    public Checkpoint {
        if (origin.isBlank() || origin.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an origin is one line that is not empty");
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a size is 0 to 2^53 - 1");
        }
    }

    /** The text that is signed: origin, size and root (base64), each on a line. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /**
     * Reads a checkpoint's text, without signatures.
     *
     * @throws MalformedNote unless it is exactly as {@link #text} writes it
     */
    public static Checkpoint parse(String noteText) throws MalformedNote {
        String[] lines = noteText.split("\n", -1);
        if (lines.length != 4 || !lines[1].matches("0|[1-9][0-9]{0,15}")) {
            throw new MalformedNote("a checkpoint has three lines: origin, size, root");
        }
        try {
            Checkpoint checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
            if (checkpoint.text().equals(noteText)) {
                return checkpoint;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("checkpoint: " + e.getMessage());
        }
        throw new MalformedNote("a checkpoint ends after its third line");
    }
}
