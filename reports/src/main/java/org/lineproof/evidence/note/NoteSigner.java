package org.lineproof.evidence.note;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs notes with an Ed25519 seed. */
public final class NoteSigner {
    private final byte[] seed;
    private final NoteKey key;

    /** @throws IllegalArgumentException when the name is no key name or the seed does not have 32 bytes */
    public NoteSigner(String name, byte[] seed32) {
        this.seed = seed32.clone();
        this.key = new NoteKey(name, Ed25519.publicKey(seed));
    }

    /** The key that verifies what this signer signs. */
    public NoteKey key() {
        return key;
    }

    /**
     * The whole signed note.
     *
     * @param text what to sign; ends with a line end
     */
    public String sign(String text) {
        return new SignedNote(text, List.of(signature(text))).note();
    }

    /** The signature alone, for a note that several sign. */
    public NoteSignature signature(String text) {
        byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
        return new NoteSignature(key.name(), key.keyId(), signature);
    }
}
