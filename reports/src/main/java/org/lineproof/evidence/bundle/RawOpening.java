package org.lineproof.evidence.bundle;

import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;

/**
 * The bytes that were received, opened: they show every field, so a masked extract leaves them out.
 *
 * @param encoded the bytes in base64url
 * @param salt the salt of their commitment
 */
public record RawOpening(String encoded, Salt salt) {
    /** @throws IllegalArgumentException when the text is no strict base64url */
    public RawOpening {
        BaseEncoding.BASE64URL.bytes(encoded);
    }

    /** The opening of these bytes. */
    public static RawOpening of(byte[] raw, Salt salt) {
        return new RawOpening(BaseEncoding.BASE64URL.text(raw), salt);
    }

    /** The bytes. */
    public byte[] bytes() {
        return BaseEncoding.BASE64URL.bytes(encoded);
    }

    /** What the entry has to be committed to. */
    public RawCommitment commitment() {
        return RawCommitment.of(salt, bytes());
    }
}
