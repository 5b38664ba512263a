package org.lineproof.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;

class DisclosureTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Salt SALT = new Salt(new byte[32]);

    private static Disclosure disclosure(String name, String value) {
        return Disclosure.of(Salt.random(RANDOM), name, JsonNodeFactory.instance.textNode(value));
    }

    private static MalformedJson refusalOf(String json) {
        String encoded = BaseEncoding.BASE64URL.text(json.getBytes(StandardCharsets.UTF_8));
        return assertThrows(MalformedJson.class, () -> Disclosure.parse(encoded));
    }

    /** RFC 9901, sections 4.2.1, 4.2.3 and 5.1. */
    @ParameterizedTest
    @CsvSource({
        "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0,"
                + "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0",
        "WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd,"
                + "jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4",
        "WyJlbHVWNU9nM2dTTklJOEVZbnN4QV9BIiwgImZhbWlseV9uYW1lIiwgIkRvZSJd,"
                + "TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo"
    })
    void theDigestsAreThoseOfTheStandard(String encoded, String digest) {
        assertEquals(digest, Disclosure.digestOf(encoded).base64Url());
    }

    @Test
    void aDisclosureReadBackIsTheSame() throws MalformedJson {
        Disclosure made = disclosure("decisionId", "M\u00f6bius");
        Disclosure read = Disclosure.parse(made.encoded());
        assertEquals(made, read);
        assertEquals(made.digest(), read.digest());
        assertEquals("M\u00f6bius", read.value().textValue());
        assertEquals(made.salt(), read.salt());
    }

    @Test
    void theDigestIsOverTheTextAsReceivedNotOverAForm() throws MalformedJson {
        String spaced = "[ \"" + SALT.base64Url() + "\" , \"name\" , 1 ]";
        Disclosure read = Disclosure.parse(BaseEncoding.BASE64URL.text(spaced.getBytes(StandardCharsets.UTF_8)));
        assertNotEquals(
                Disclosure.of(SALT, "name", JsonNodeFactory.instance.numberNode(1))
                        .digest(),
                read.digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[\"%s\",\"a\"]",
                "[\"%s\",\"a\",1,2]",
                "[\"%s\",1,1]",
                "[1,\"a\",1]",
                "[\"%s\",\"\",1]",
                "[\"%s\",\"_sd\",1]",
                "[\"%s\",\"...\",1]",
                "[\"%s\",\"_sd_alg\",1]",
                "[\"AAAA\",\"a\",1]",
                "[\"%s\",\"a\",{\"_sd\":[]}]",
                "[\"%s\",\"a\",[{\"...\":\"x\"}]]",
                "[\"%s\",\"a\",{\"b\":1,\"b\":1}]"
            })
    void aMalformedDisclosureIsRefused(String json) {
        refusalOf(json.replace("%s", SALT.base64Url()));
    }

    @Test
    void aShortSaltIsNamedWithTheLengthThatIsAsked() {
        assertTrue(refusalOf("[\"AAAA\",\"unit\",1]").getMessage().contains("32 bytes"));
    }

    @Test
    void theRootDoesNotDependOnTheOrderAndRefusesADoubleDigest() {
        List<Hash> digests = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            digests.add(disclosure(name, "x").digest());
        }
        ContentRoot root = ContentRoot.of(digests);
        Collections.reverse(digests);
        assertEquals(root, ContentRoot.of(digests));
        assertNotEquals(root, ContentRoot.of(digests.subList(1, 4)));
        digests.add(digests.get(0));
        assertThrows(IllegalArgumentException.class, () -> ContentRoot.of(digests));
    }

    @Test
    void theRootIsTheHashOfTheSortedArray() {
        Hash one = Hash.sha256(new byte[] {1});
        Hash two = Hash.sha256(new byte[] {2});
        // base64url of the two begins with S and with 2: digits sort before letters.
        String array = "[\"" + two.base64Url() + "\",\"" + one.base64Url() + "\"]";
        byte[] bytes = array.getBytes(StandardCharsets.US_ASCII);
        assertEquals(Hash.sha256(bytes), ContentRoot.of(List.of(one, two)).hash());
        assertEquals(
                Hash.sha256(new byte[] {'[', ']'}), ContentRoot.of(List.of()).hash());
    }

    @Test
    void theRawCommitmentNeedsTheVerySaltAndBytes() {
        byte[] raw = {1, 2, 3};
        RawCommitment commitment = RawCommitment.of(SALT, raw);
        assertEquals(commitment, RawCommitment.of(SALT, new byte[] {1, 2, 3}));
        assertNotEquals(commitment, RawCommitment.of(SALT, new byte[] {1, 2, 4}));
        assertNotEquals(commitment, RawCommitment.of(Salt.random(RANDOM), raw));
        assertNotEquals(commitment.hash(), SALT.commit("lineproof/other/v1", raw));
    }

    @Test
    void neitherSaltNorValueGetsIntoALogFile() {
        Disclosure disclosure = disclosure("unit", "ward-7");
        assertFalse(disclosure.toString().contains("ward"));
        assertFalse(disclosure.salt().toString().contains(disclosure.salt().base64Url()));
    }
}
