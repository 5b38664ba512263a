package org.lineproof.evidence.note;

import java.util.Arrays;

/**
 * A key that verifies cosignatures: C2SP tlog-cosignature, signature type 0x04 (timestamped Ed25519, cosignature/v1).
 *
 * @param name the cosigner's name, which stands in the signature line; no white space, no plus sign
 * @param publicKey 32 bytes, a point of prime order
 */
public record CosignerKey(String name, byte[] publicKey) {
    private static final KeyForm FORM = new KeyForm((byte) 4);

    /** @throws IllegalArgumentException when the name or the key is not as promised above */
    public CosignerKey {
        KeyForm.require(name, publicKey);
        publicKey = publicKey.clone();
    }

    /** @throws IllegalArgumentException unless the text is {@code <name>+<8 hex digits>+<base64 of 0x04 || key>} */
    public static CosignerKey parse(String vkey) {
        return FORM.parse(vkey, CosignerKey::new);
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The first four bytes of SHA-256(name || 0x0A || 0x04 || key), big-endian. */
    public int keyId() {
        return FORM.id(name, publicKey);
    }

    /** The verifier key as text: {@code <name>+<8 hex digits>+<base64 of 0x04 || key>}. */
    public String vkey() {
        return FORM.vkey(name, publicKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CosignerKey
                && name.equals(((CosignerKey) other).name)
                && Arrays.equals(publicKey, ((CosignerKey) other).publicKey);
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
