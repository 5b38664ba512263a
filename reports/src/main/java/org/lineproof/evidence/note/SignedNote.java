package org.lineproof.evidence.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signature lines, C2SP signed-note.
 *
 * @param text what is signed; ends with a line end
 * @param signatures at least one, in the order of the note
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The most signature lines accepted. */
    public static final int MAX_SIGNATURES = 100;

    private static final int MAX_LENGTH = 1_000_000;

    /** @throws IllegalArgumentException when the text has no line end or there is no signature */
    public SignedNote {
        if (!text.endsWith("\n") || signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("a note has a text that ends with a line end, and 1 to 100 signatures");
        }
        signatures = List.copyOf(signatures);
    }

    /** @throws MalformedNote unless the note is a text, an empty line and signature lines, all ended by a line feed */
    public static SignedNote parse(String note) throws MalformedNote {
        int split = note.lastIndexOf("\n\n");
        if (note.length() > MAX_LENGTH || split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
            throw new MalformedNote("a signed note is a text, an empty line and signature lines");
        }
        requirePlain(note);
        String[] lines = note.substring(split + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MAX_SIGNATURES) {
            throw new MalformedNote("a note has at most " + MAX_SIGNATURES + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /**
     * Whether this key signed the text. Lines of other keys are left alone, as the standard asks; every line that says
     * it is of this key has to hold.
     */
    public boolean signedBy(NoteKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        int id = key.keyId();
        boolean found = false;
        for (NoteSignature signature : signatures) {
            if (signature.name().equals(key.name()) && signature.keyId() == id) {
                if (!Ed25519.verify(key.publicKey(), message, signature.signature())) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** The whole note. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    private static void requirePlain(String note) throws MalformedNote {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(note)) {
            throw new MalformedNote("a note is UTF-8 without control characters other than line feed");
        }
    }
}
