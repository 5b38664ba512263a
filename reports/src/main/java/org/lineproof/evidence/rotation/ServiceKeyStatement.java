package org.lineproof.evidence.rotation;

import java.util.List;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.Promise;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.receipt.ReceiptKey;

/**
 * That another key signs a log's COSE receipts or its promises. Signed by both keys and disclosed as the field
 * {@value #FIELD} of an entry of the type {@value #ENTRY_TYPE} in the log itself. It names no size: the place of its entry
 * does. A receipt of a tree that holds the entry is signed by the new key, one of a smaller tree by the old one.
 *
 * @param origin the log; both keys are named {@code <origin>/receipt} or both {@code <origin>/promise}
 * @param oldKey in office until then
 * @param newKey in office from then on
 */
public record ServiceKeyStatement(String origin, NoteKey oldKey, NoteKey newKey) {
    /** The type of the entry that carries a statement. */
    public static final String ENTRY_TYPE = "service-key";

    /** The disclosed field of that entry that is the signed statement. */
    public static final String FIELD = "statement";

    private static final String FORM = "lineproof/service-key/v1";

    /** @throws IllegalArgumentException when the keys serve different purposes, none of a log, or are one */
    public ServiceKeyStatement {
        if (!List.of(ReceiptKey.keyName(origin), Promise.keyName(origin)).contains(oldKey.name())
                || !newKey.name().equals(oldKey.name())) {
            throw new IllegalArgumentException(
                    "both keys are named " + ReceiptKey.keyName(origin) + " or both " + Promise.keyName(origin));
        }
        if (oldKey.equals(newKey)) {
            throw new IllegalArgumentException("the new key is the old one");
        }
    }

    /** The text that is signed: form, origin, old key, new key, each on a line. */
    public String text() {
        return FORM + "\n" + origin + "\n" + oldKey.vkey() + "\n" + newKey.vkey() + "\n";
    }

    /** The note with the signature of the old key, then that of the new one. */
    public static String sign(String origin, NoteSigner oldKey, NoteSigner newKey) {
        ServiceKeyStatement statement = new ServiceKeyStatement(origin, oldKey.key(), newKey.key());
        return Handover.sign(statement.text(), oldKey, newKey);
    }

    /**
     * Reads a statement that its two keys signed. Whether the old key was in office is the caller's question.
     *
     * @throws MalformedNote when it is no such note, or one of the two signatures is missing or does not hold
     */
    public static ServiceKeyStatement verified(String signed) throws MalformedNote {
        SignedNote note = SignedNote.parse(signed);
        ServiceKeyStatement statement = parse(note.text());
        Handover.requireBoth(note, statement.oldKey, statement.newKey);
        return statement;
    }

    private static ServiceKeyStatement parse(String text) throws MalformedNote {
        String[] lines = text.split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(FORM)) {
            throw new MalformedNote("a statement has four lines: " + FORM + ", origin, old key, new key");
        }
        try {
            ServiceKeyStatement statement =
                    new ServiceKeyStatement(lines[1], NoteKey.parse(lines[2]), NoteKey.parse(lines[3]));
            if (statement.text().equals(text)) {
                return statement;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("statement of a new key: " + e.getMessage());
        }
        throw new MalformedNote("a statement ends after its fourth line");
    }
}
