package org.lineproof.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;

/**
 * A key that verifies notes: C2SP signed-note, signature type 0x01 (Ed25519).
 *
 * @param name the key's name, which stands in the signature line; no white space, no plus sign
 * @param publicKey 32 bytes, a point of prime order
 */
public record NoteKey(String name, byte[] publicKey) {
    private static final byte ED25519 = 1;

    /** @throws IllegalArgumentException when the name or the key is not as promised above */
    public NoteKey {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(NoteKey::isNoNameCharacter)) {
            throw new IllegalArgumentException("a key name has no white space, no plus sign and is not empty");
        }
        if (!Ed25519.validKey(publicKey)) {
            throw new IllegalArgumentException("no Ed25519 public key of prime order");
        }
        publicKey = publicKey.clone();
    }

    /** @throws IllegalArgumentException unless the text is {@code <name>+<8 hex digits>+<base64 of 0x01 || key>} */
    public static NoteKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is <name>+<key id>+<base64 key>");
        }
        byte[] typed = BaseEncoding.BASE64.bytes(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("only Ed25519 verifier keys (type 0x01) are known");
        }
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.vkey().equals(vkey)) {
            throw new IllegalArgumentException("the key id does not belong to this name and key");
        }
        return key;
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The first four bytes of SHA-256(name || 0x0A || 0x01 || key), big-endian. */
    public int keyId() {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        byte[] hash = Hash.sha256(named, new byte[] {'\n', ED25519}, publicKey).bytes();
        return ByteBuffer.wrap(hash).getInt();
    }

    /** The verifier key as text: {@code <name>+<8 hex digits>+<base64 of 0x01 || key>}. */
    public String vkey() {
        byte[] typed = ByteBuffer.allocate(1 + Ed25519.KEY_LENGTH)
                .put(ED25519)
                .put(publicKey)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(keyId()) + "+" + BaseEncoding.BASE64.text(typed);
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

    private static boolean isNoNameCharacter(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
