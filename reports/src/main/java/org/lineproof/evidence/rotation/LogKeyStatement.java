package org.lineproof.evidence.rotation;

import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.SignedNote;

/**
 * That from a size on another key signs a log's checkpoints. Signed by both keys and disclosed as the field
 * {@value #FIELD} of an entry of the type {@value #ENTRY_TYPE} in the log itself.
 *
 * @param origin the log; both keys are named by it
 * @param oldKey signs the checkpoints below {@code firstSize}
 * @param newKey signs those from {@code firstSize} on
 * @param firstSize 1 to 2^53 - 1
 */
public record LogKeyStatement(String origin, NoteKey oldKey, NoteKey newKey, long firstSize) {
    /** The type of the entry that carries a statement. */
    public static final String ENTRY_TYPE = "log-key";

    /** The disclosed field of that entry that is the signed statement. */
    public static final String FIELD = "statement";

    private static final String FORM = "lineproof/log-key/v1";
    private static final long MAX_SIZE = (1L << 53) - 1;

    /** @throws IllegalArgumentException when a key has another name, the keys are one, or the size is out of bounds */
    public LogKeyStatement {
        if (!oldKey.name().equals(origin) || !newKey.name().equals(origin)) {
            throw new IllegalArgumentException("both keys are named by the log's origin, " + origin);
        }
        if (oldKey.equals(newKey)) {
            throw new IllegalArgumentException("the new key is the old one");
        }
        if (firstSize < 1 || firstSize > MAX_SIZE) {
            throw new IllegalArgumentException("the first size of the new key is 1 to 2^53 - 1");
        }
    }

    /** The text that is signed: form, origin, old key, new key, first size of the new key, each on a line. */
    public String text() {
        return FORM + "\n" + origin + "\n" + oldKey.vkey() + "\n" + newKey.vkey() + "\n" + firstSize + "\n";
    }

    /** The note with the signature of the old key, then that of the new one. */
    public static String sign(NoteSigner oldKey, NoteSigner newKey, long firstSize) {
        LogKeyStatement statement = new LogKeyStatement(oldKey.key().name(), oldKey.key(), newKey.key(), firstSize);
        return Handover.sign(statement.text(), oldKey, newKey);
    }

    /**
     * Reads a statement that its two keys signed. Whether the old key was to be believed is the caller's question.
     *
     * @throws MalformedNote when it is no such note, or one of the two signatures is missing or does not hold
     */
    public static LogKeyStatement verified(String signed) throws MalformedNote {
        SignedNote note = SignedNote.parse(signed);
        LogKeyStatement statement = parse(note.text());
        Handover.requireBoth(note, statement.oldKey, statement.newKey);
        return statement;
    }

    private static LogKeyStatement parse(String text) throws MalformedNote {
        String[] lines = text.split("\n", -1);
        if (lines.length != 6 || !lines[0].equals(FORM) || !lines[4].matches("[1-9][0-9]{0,15}")) {
            throw new MalformedNote("a statement has five lines: " + FORM + ", origin, old key, new key, first size");
        }
        try {
            LogKeyStatement statement = new LogKeyStatement(
                    lines[1], NoteKey.parse(lines[2]), NoteKey.parse(lines[3]), Long.parseLong(lines[4]));
            if (statement.text().equals(text)) {
                return statement;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("statement of a new log key: " + e.getMessage());
        }
        throw new MalformedNote("a statement ends after its fifth line");
    }
}
