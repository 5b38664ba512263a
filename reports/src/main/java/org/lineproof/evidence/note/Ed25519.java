package org.lineproof.evidence.note;

import java.util.Optional;
import org.lineproof.evidence.edwards.EdwardsKey;

/**
 * Pure Ed25519 (RFC 8032, section 5.1), verified strictly: S below the group order, A and R in canonical encoding, in
 * the prime-order subgroup and not its neutral element, the equation without cofactor. What one strict verifier takes,
 * all take.
 */
public final class Ed25519 {
    /** Length of a seed and of a public key in bytes. */
    public static final int KEY_LENGTH = 32;

    /** Length of a signature in bytes. */
    public static final int SIGNATURE_LENGTH = 64;

    private Ed25519() {}

    /** A public key of prime order in canonical encoding. That is as dear to find out as a signature, and needed once. */
    public static final class Key {
        private final EdwardsKey point;

        private Key(byte[] publicKey) {
            this.point = new EdwardsKey(publicKey);
        }

        /** Whether the signature over the message is valid under this key; anything malformed is not valid. */
        public boolean verify(byte[] message, byte[] signature) {
            return signature.length == SIGNATURE_LENGTH && point.verify(message, signature);
        }
    }

    /** The key that these bytes encode, empty unless there are 32 that encode a point of prime order canonically. */
    public static Optional<Key> key(byte[] publicKey) {
        return validKey(publicKey) ? Optional.of(new Key(publicKey)) : Optional.empty();
    }

    /** Whether the signature over the message is valid under the key; anything malformed is not valid. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return key(publicKey).map(key -> key.verify(message, signature)).orElse(false);
    }

    /** Whether these are 32 bytes that encode a point of prime order canonically. */
    public static boolean validKey(byte[] publicKey) {
        return publicKey.length == KEY_LENGTH
                && org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(publicKey, 0);
    }

    /** The signature, 64 bytes, of the message under the 32-byte seed. */
    public static byte[] sign(byte[] seed, byte[] message) {
        byte[] signature = new byte[SIGNATURE_LENGTH];
        org.bouncycastle.math.ec.rfc8032.Ed25519.sign(requireSeed(seed), 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The public key, 32 bytes, of the 32-byte seed. */
    public static byte[] publicKey(byte[] seed) {
        byte[] publicKey = new byte[KEY_LENGTH];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(requireSeed(seed), 0, publicKey, 0);
        return publicKey;
    }

    private static byte[] requireSeed(byte[] seed) {
        if (seed.length != KEY_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        return seed;
    }
}
