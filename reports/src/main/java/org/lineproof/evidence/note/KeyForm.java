package org.lineproof.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;

/**
 * How C2SP signed-note writes Ed25519 keys of one signature type. The type is part of the key id, so that the signature
 * of one type never passes for that of another.
 *
 * @param type the signature type's identifier byte
 */
record KeyForm(byte type) {

    /** @throws IllegalArgumentException when the name is no key name or the key no point of prime order */
    static void require(String name, byte[] publicKey) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(KeyForm::isNoNameCharacter)) {
            throw new IllegalArgumentException("a key name has no white space, no plus sign and is not empty");
        }
        if (!Ed25519.validKey(publicKey)) {
            throw new IllegalArgumentException("no Ed25519 public key of prime order");
        }
    }

    /** The first four bytes of SHA-256(name || 0x0A || type || key), big-endian. */
    int id(String name, byte[] publicKey) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        byte[] hash = Hash.sha256(named, new byte[] {'\n', type}, publicKey).bytes();
        return ByteBuffer.wrap(hash).getInt();
    }

    /** {@code <name>+<8 hex digits>+<base64 of type || key>}. */
    String vkey(String name, byte[] publicKey) {
        byte[] typed = ByteBuffer.allocate(1 + Ed25519.KEY_LENGTH)
                .put(type)
                .put(publicKey)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id(name, publicKey)) + "+" + BaseEncoding.BASE64.text(typed);
    }

    /** @throws IllegalArgumentException unless the text is exactly as {@link #vkey} writes it */
    <K> K parse(String vkey, BiFunction<String, byte[], K> key) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is <name>+<key id>+<base64 key>");
        }
        byte[] typed = BaseEncoding.BASE64.bytes(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != type) {
            throw new IllegalArgumentException("expected an Ed25519 verifier key of type 0x"
                    + HexFormat.of().toHexDigits(type));
        }
        byte[] publicKey = Arrays.copyOfRange(typed, 1, typed.length);
        if (!vkey(parts[0], publicKey).equals(vkey)) {
            throw new IllegalArgumentException("the key id does not belong to this name and key");
        }
        return key.apply(parts[0], publicKey);
    }

    private static boolean isNoNameCharacter(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
