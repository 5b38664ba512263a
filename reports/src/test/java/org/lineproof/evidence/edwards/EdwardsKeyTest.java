package org.lineproof.evidence.edwards;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;

/** Against Bouncy Castle's verification, which works the equation out in another way, strict about R by itself. */
class EdwardsKeyTest {
    private static final long SEED = 25519;
    private static final byte[] ORDER_OF_EIGHT =
            HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    private final Random random = new Random(SEED);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean reference(byte[] key, byte[] message, byte[] signature) {
        return Ed25519.validatePublicKeyFull(signature, 0)
                && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    }

    @Test
    void everySignatureIsJudgedAsByAnotherVerifierBeforeAndAfterTheKeyIsPrepared() {
        for (int round = 0; round < 12; round++) {
            byte[] seed = bytes(32);
            byte[] publicKey = new byte[32];
            Ed25519.generatePublicKey(seed, 0, publicKey, 0);
            EdwardsKey key = new EdwardsKey(publicKey);
            for (int i = 0; i < 20; i++) {
                byte[] message = bytes(random.nextInt(200));
                byte[] signature = new byte[64];
                Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
                String at = "seed " + SEED + ", round " + round + ", signature " + i;
                assertTrue(key.verify(message, signature), at);
                signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
                assertEquals(reference(publicKey, message, signature), key.verify(message, signature), at);
            }
        }
    }

    /** R with a part of small order: an equation that is multiplied by eight would not see it. */
    @Test
    void aNonceOutsideTheSubgroupIsRefused() {
        byte[] seed = bytes(32);
        byte[] publicKey = new byte[32];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        EdwardsKey key = new EdwardsKey(publicKey);
        EdwardsPoint nonce = EdwardsPoint.decoded(publicKey);
        nonce.add(PreparedPoint.of(EdwardsPoint.decoded(ORDER_OF_EIGHT)), false);
        for (int i = 0; i < 20; i++) {
            byte[] signature = Arrays.copyOf(nonce.encoded(), 64);
            System.arraycopy(bytes(31), 0, signature, 32, 31);
            assertFalse(key.verify(bytes(10), signature), "seed " + SEED + ", signature " + i);
        }
    }

    @Test
    void fewAndAllMultiplesGiveTheSamePoint() {
        BigInteger order = BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
        EdwardsPoint base = EdwardsPoint.base25519();
        Multiples few = Multiples.few(EdwardsPoint.base25519());
        Multiples full = Multiples.full(EdwardsPoint.base25519());
        byte[] none = new byte[32];
        byte[] one = new byte[32];
        one[0] = 1;
        assertArrayEquals(base.encoded(), Multiples.sum(one, few, none, few));
        byte[] last = reversed(order.subtract(BigInteger.ONE));
        assertArrayEquals(base.negated().encoded(), Multiples.sum(none, full, last, full));
        for (int i = 0; i < 50; i++) {
            byte[] a = reversed(new BigInteger(252, random));
            byte[] b = reversed(new BigInteger(252, random));
            assertArrayEquals(Multiples.sum(a, few, b, few), Multiples.sum(a, full, b, full), "seed " + SEED);
        }
    }

    private static byte[] reversed(BigInteger number) {
        byte[] bigEndian = number.toByteArray();
        byte[] bytes = new byte[32];
        for (int i = 0; i < bigEndian.length; i++) {
            bytes[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return bytes;
    }
}
