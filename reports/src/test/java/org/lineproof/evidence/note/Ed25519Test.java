package org.lineproof.evidence.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SEED = HEX.parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final byte[] KEY = Ed25519.publicKey(SEED);
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static byte[] littleEndian(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    private static BigInteger number(byte[] littleEndian) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < littleEndian.length; i++) {
            number = number.or(BigInteger.valueOf(littleEndian[i] & 0xff).shiftLeft(8 * i));
        }
        return number;
    }

    private static byte[] signature(byte[] r, byte[] s) {
        byte[] signature = Arrays.copyOf(r, 64);
        System.arraycopy(s, 0, signature, 32, 32);
        return signature;
    }

    /** RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da0"
                + "85ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac1"
                + "8ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void theVectorsOfTheStandardHold(String seed, String key, String message, String signature) {
        assertEquals(key, HEX.formatHex(Ed25519.publicKey(HEX.parseHex(seed))));
        assertEquals(signature, HEX.formatHex(Ed25519.sign(HEX.parseHex(seed), HEX.parseHex(message))));
        assertTrue(Ed25519.verify(HEX.parseHex(key), HEX.parseHex(message), HEX.parseHex(signature)));
    }

    @Test
    void everyFlippedBitIsFound() {
        byte[] signature = Ed25519.sign(SEED, MESSAGE);
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertFalse(Ed25519.verify(KEY, MESSAGE, flipped), "bit " + bit);
        }
    }

    @Test
    void aSecondSpellingOfSIsRefused() {
        byte[] signature = Ed25519.sign(SEED, MESSAGE);
        byte[] r = Arrays.copyOf(signature, 32);
        BigInteger s = number(Arrays.copyOfRange(signature, 32, 64));
        assertTrue(Ed25519.verify(KEY, MESSAGE, signature(r, littleEndian(s))));
        for (int k = 1; k < 15; k++) {
            byte[] larger = littleEndian(s.add(ORDER.multiply(BigInteger.valueOf(k))));
            assertFalse(Ed25519.verify(KEY, MESSAGE, signature(r, larger)), "S + " + k + " L");
        }
    }

    /** The eight points of small order, and their non-canonical spellings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"
            })
    void pointsOfSmallOrderAreNeitherKeyNorNonce(String point) {
        byte[] small = HEX.parseHex(point);
        assertFalse(Ed25519.validKey(small));
        byte[] zero = new byte[32];
        assertFalse(Ed25519.verify(small, MESSAGE, signature(small, zero)));
        assertFalse(Ed25519.verify(small, MESSAGE, Ed25519.sign(SEED, MESSAGE)));
        assertFalse(Ed25519.verify(KEY, MESSAGE, signature(small, zero)));
        assertThrows(IllegalArgumentException.class, () -> new NoteKey("k", small));
    }

    /** Vectors 0 to 11 of "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko), those a lenient verifier takes. */
    @ParameterizedTest
    @CsvSource({
        "8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6,"
                + "fa9dde274f4820efb19a890f8ba2d8791710a4303ceef4aedf9dddc4e81a1f117"
                + "01a598b9a02ae60505dd0c2938a1a0c2d6ffd4676cfb49125b19e9cb358da06,"
                + "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79,"
                + "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a"
                + "5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04,"
                + "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab,"
                + "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8"
                + "c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e,"
                + "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
        "9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79,"
                + "9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f8"
                + "7909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009,"
                + "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
        "e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c,"
                + "160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125"
                + "ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09,"
                + "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d"
    })
    void signaturesThatOnlyALenientVerifierTakesAreRefused(String message, String signature, String key) {
        assertFalse(Ed25519.verify(HEX.parseHex(key), HEX.parseHex(message), HEX.parseHex(signature)));
    }

    @Test
    void otherLengthsAreRefused() {
        byte[] signature = Ed25519.sign(SEED, MESSAGE);
        assertFalse(Ed25519.verify(KEY, MESSAGE, Arrays.copyOf(signature, 63)));
        assertFalse(Ed25519.verify(KEY, MESSAGE, Arrays.copyOf(signature, 65)));
        assertFalse(Ed25519.verify(Arrays.copyOf(KEY, 31), MESSAGE, signature));
        assertThrows(IllegalArgumentException.class, () -> Ed25519.sign(new byte[31], MESSAGE));
    }

    @Test
    void randomBytesAreNoSignature() {
        long seed = 8032;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] signature = new byte[64];
            random.nextBytes(signature);
            assertFalse(Ed25519.verify(KEY, MESSAGE, signature), "seed " + seed + ", round " + i);
        }
    }
}
