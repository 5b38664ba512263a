package org.lineproof.evidence.receipt;

import org.lineproof.evidence.cbor.CborWriter;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteKey;

/**
 * A key that verifies COSE receipts of a log; never a key that signs notes.
 *
 * @param origin the log
 * @param publicKey Ed25519, 32 bytes, of prime order
 */
public record ReceiptKey(String origin, byte[] publicKey) {
    private static final String SUFFIX = "/receipt";

    /** @throws IllegalArgumentException unless this is an Ed25519 key of prime order */
    public ReceiptKey {
        if (!Ed25519.validKey(publicKey)) {
            throw new IllegalArgumentException("no Ed25519 public key of prime order");
        }
        publicKey = publicKey.clone();
    }

    /** The name of the key that signs the COSE receipts of a log. */
    public static String keyName(String origin) {
        return origin + SUFFIX;
    }

    /** @throws IllegalArgumentException unless the text is a verifier key whose name ends with {@code /receipt} */
    public static ReceiptKey parse(String vkey) {
        return of(NoteKey.parse(vkey));
    }

    /** @throws IllegalArgumentException unless the key's name ends with {@code /receipt} */
    public static ReceiptKey of(NoteKey key) {
        if (!key.name().endsWith(SUFFIX)) {
            throw new IllegalArgumentException("the name of a key for receipts is <origin>/receipt");
        }
        String origin = key.name().substring(0, key.name().length() - SUFFIX.length());
        return new ReceiptKey(origin, key.publicKey());
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The key as text, as keys of notes are written, under the name {@code <origin>/receipt}. */
    public String vkey() {
        return new NoteKey(keyName(origin), publicKey).vkey();
    }

    /** The key id in receipts: the COSE key thumbprint with SHA-256 (RFC 9679), 32 bytes. */
    public Hash thumbprint() {
        return thumbprint(publicKey);
    }

    static Hash thumbprint(byte[] publicKey) {
        byte[] coseKey = new CborWriter()
                .map(3)
                .integer(1) // kty
                .integer(1) // OKP
                .integer(-1) // crv
                .integer(6) // Ed25519
                .integer(-2) // x
                .bytes(publicKey)
                .encoded();
        return Hash.sha256(coseKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiptKey && vkey().equals(((ReceiptKey) other).vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
