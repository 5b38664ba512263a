package org.lineproof.evidence.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lineproof.evidence.digest.BaseEncoding;

/**
 * One signature line of a note.
 *
 * @param name the key's name
 * @param keyId the key's id, a hint only: two keys can share it
 * @param signature the signature bytes, whose form the key's type decides
 */
public record NoteSignature(String name, int keyId, byte[] signature) {
    static final String DASH = "\u2014 ";

    public NoteSignature {
        signature = signature.clone();
    }

    static NoteSignature parse(String line) throws MalformedNote {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH) || parts[1].isEmpty() || parts[1].indexOf('+') >= 0) {
            throw new MalformedNote("a signature line is '\u2014 <key name> <base64>'");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(BaseEncoding.BASE64.bytes(parts[2]));
            if (bytes.remaining() <= Integer.BYTES) {
                throw new MalformedNote("a signature is a key id of four bytes and the signature itself");
            }
            int keyId = bytes.getInt();
            byte[] signature = new byte[bytes.remaining()];
            bytes.get(signature);
            return new NoteSignature(parts[1], keyId, signature);
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("signature of " + parts[1] + ": " + e.getMessage());
        }
    }

    /** A copy of the signature bytes. */
    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** The line, without line end. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + BaseEncoding.BASE64.text(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature && line().equals(((NoteSignature) other).line());
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return line();
    }
}
