package org.lineproof.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;

class KeptDisclosuresTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static List<Disclosure> three() {
        ObjectNode address = JsonNodeFactory.instance.objectNode().put("city", "K\u00f6ln");
        return List.of(
                Disclosure.of(Salt.random(RANDOM), "decisionId", JsonNodeFactory.instance.textNode("claim-1")),
                Disclosure.of(Salt.random(RANDOM), "a\nname", address),
                Disclosure.of(Salt.random(RANDOM), "confidence", JsonNodeFactory.instance.numberNode(0.9)));
    }

    @Test
    void whatIsKeptIsWhatWasGiven() {
        List<Disclosure> given = three();
        KeptDisclosures kept = KeptDisclosures.of(given);
        assertEquals(given, kept);
        assertEquals(given.hashCode(), kept.hashCode());
        assertEquals(List.of("decisionId", "a\nname", "confidence"), kept.names());
        assertEquals(given.stream().map(Disclosure::encoded).toList(), kept.encoded());
    }

    @Test
    void eachIsReadAgainWithNameSaltValueAndDigest() {
        List<Disclosure> given = three();
        KeptDisclosures kept = KeptDisclosures.of(given);
        for (int i = 0; i < given.size(); i++) {
            assertEquals(given.get(i).name(), kept.get(i).name());
            assertEquals(given.get(i).salt(), kept.get(i).salt());
            assertEquals(given.get(i).value(), kept.get(i).value());
            assertEquals(given.get(i).digest(), kept.get(i).digest());
        }
    }

    @Test
    void aValueThatIsReadAgainIsAsItWasReceivedAndNotAsWeWouldWriteIt() throws MalformedJson {
        Disclosure spaced = Disclosure.parse(
                "WyAgIkFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUEiLCAidGltZSIsIDEuMCBd");
        Disclosure kept = KeptDisclosures.of(List.of(spaced)).get(0);
        assertEquals(spaced.encoded(), kept.encoded());
        assertEquals(spaced.value(), kept.value());
    }

    @Test
    void aChangeOfAValueReachesNoOtherReader() {
        Disclosure address = KeptDisclosures.of(three()).get(1);
        ((ObjectNode) address.value()).put("city", "Bonn");
        assertEquals("K\u00f6ln", address.value().path("city").textValue());
    }

    @Test
    void thereCanBeNone() {
        KeptDisclosures none = KeptDisclosures.of(List.of());
        assertEquals(List.of(), none);
        assertEquals(List.of(), none.encoded());
        assertThrows(IndexOutOfBoundsException.class, () -> none.get(0));
    }

    @Test
    void noPlaceBeforeTheFirstOrAfterTheLastIsRead() {
        KeptDisclosures kept = KeptDisclosures.of(three());
        assertThrows(IndexOutOfBoundsException.class, () -> kept.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> kept.get(-1));
    }

    @Test
    void contentsOfOneKindHoldOneListOfNames() {
        KeptDisclosures first = KeptDisclosures.of(three());
        KeptDisclosures second = KeptDisclosures.of(three());
        assertSame(first.names(), second.named(first.names()).names());
        assertEquals(second, second.named(first.names()));
    }

    @Test
    void otherNamesAreRefused() {
        KeptDisclosures kept = KeptDisclosures.of(three());
        List<String> turned = new ArrayList<>(kept.names());
        Collections.reverse(turned);
        assertThrows(IllegalArgumentException.class, () -> kept.named(turned));
    }
}
