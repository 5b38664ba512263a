package org.lineproof.evidence.note;

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

    /** Whether the signature over the message is valid under the key; anything malformed is not valid. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (!validKey(publicKey) || signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        // With A of prime order the equation without cofactor puts R in the subgroup, too. Checking it says so for any
        // implementation of the equation, also for one that scales both sides.
        return org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(signature, 0)
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signature, 0, publicKey, 0, message, 0, message.length);
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
