package org.lineproof.evidence.note;

import java.util.Arrays;

/**
 * A key that verifies notes: C2SP signed-note, signature type 0x01 (Ed25519).
 *
 * @param name the key's name, which stands in the signature line; no white space, no plus sign
 * @param publicKey 32 bytes, a point of prime order
 */
public record NoteKey(String name, byte[] publicKey) {
    private static final KeyForm FORM = new KeyForm((byte) 1);

    /** @throws IllegalArgumentException when the name or the key is not as promised above */
    public NoteKey {
        KeyForm.require(name, publicKey);
        publicKey = publicKey.clone();
    }

    /** @throws IllegalArgumentException unless the text is {@code <name>+<8 hex digits>+<base64 of 0x01 || key>} */
    public static NoteKey parse(String vkey) {
        return FORM.parse(vkey, NoteKey::new);
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The first four bytes of SHA-256(name || 0x0A || 0x01 || key), big-endian. */
    public int keyId() {
        return FORM.id(name, publicKey);
    }

    /** The verifier key as text: {@code <name>+<8 hex digits>+<base64 of 0x01 || key>}. */
    public String vkey() {
        return FORM.vkey(name, publicKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey
                && name.equals(((NoteKey) other).name)
                && Arrays.equals(publicKey, ((NoteKey) other).publicKey);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        return vkey();
    }
}
