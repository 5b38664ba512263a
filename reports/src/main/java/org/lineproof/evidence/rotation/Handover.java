package org.lineproof.evidence.rotation;

import java.util.List;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.SignedNote;

/** What a key and the one that takes its place sign together. */
final class Handover {
    private Handover() {}

    /** The note with the signature of the old key, then that of the new one. */
    static String sign(String text, NoteSigner oldKey, NoteSigner newKey) {
        return new SignedNote(text, List.of(oldKey.signature(text), newKey.signature(text))).note();
    }

    /** @throws MalformedNote unless both signed */
    static void requireBoth(SignedNote note, NoteKey oldKey, NoteKey newKey) throws MalformedNote {
        if (!note.signedBy(oldKey) || !note.signedBy(newKey)) {
            throw new MalformedNote("a statement of a new key is signed by the old and by the new key");
        }
    }
}
