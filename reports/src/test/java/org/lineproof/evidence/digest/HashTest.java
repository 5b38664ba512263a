package org.lineproof.evidence.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void abcHasTheDigestOfFips180() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Hash.sha256(ABC).hex());
    }

    @Test
    void partsAreHashedOneAfterTheOther() {
        assertEquals(Hash.sha256(ABC), Hash.sha256(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'}));
    }

    @Test
    void everyTextFormLeadsBackToTheSameBytes() {
        Hash hash = Hash.sha256(ABC);
        assertEquals(hash, Hash.ofHex(hash.hex()));
        assertEquals(hash, Hash.ofBase64(hash.base64()));
        assertEquals(hash, Hash.ofBase64Url(hash.base64Url()));
        assertEquals(hash.hashCode(), Hash.ofHex(hash.hex()).hashCode());
    }

    @Test
    void nobodyChangesADigestThroughItsArray() {
        byte[] bytes = Hash.sha256(ABC).bytes();
        Hash hash = new Hash(bytes);
        bytes[0] ^= 1;
        assertNotEquals(new Hash(bytes), hash);
        hash.bytes()[0] ^= 1;
        assertEquals(Hash.sha256(ABC), hash);
    }

    @Test
    void otherLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Hash(new byte[31]));
        assertThrows(IllegalArgumentException.class, () -> new Hash(new byte[33]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "A===", "QUJ=", "QUJD\n", " QUJD", "QUI", "Q-I="})
    void aSecondSpellingOfBase64IsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BaseEncoding.BASE64.bytes(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUI=", "QUJ", "Q+I", "QUJD.", "A"})
    void aSecondSpellingOfBase64UrlIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BaseEncoding.BASE64URL.bytes(text));
    }

    @Test
    void upperCaseHexadecimalIsRefused() {
        String hex = Hash.sha256(ABC).hex();
        assertThrows(IllegalArgumentException.class, () -> Hash.ofHex(hex.toUpperCase(java.util.Locale.ROOT)));
    }

    /** RFC 4231, test cases 1 and 2. */
    @Test
    void theVectorsOfHmacHold() {
        byte[] key = new byte[20];
        java.util.Arrays.fill(key, (byte) 0x0b);
        assertEquals(
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
                Hash.hmac(key, "Hi ".getBytes(StandardCharsets.US_ASCII), "There".getBytes(StandardCharsets.US_ASCII))
                        .hex());
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                Hash.hmac(
                                "Jefe".getBytes(StandardCharsets.US_ASCII),
                                "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII))
                        .hex());
        assertThrows(IllegalArgumentException.class, () -> Hash.hmac(new byte[65]));
    }
}
