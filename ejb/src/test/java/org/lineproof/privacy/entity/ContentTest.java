package org.lineproof.privacy.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.entity.Declared;

class ContentTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token = new Producer(Declared.signer(1)).sdJwt(1, Producer.fields("claim-1"));
    private final String statement = token.substring(0, token.indexOf('~'));
    private final Salt salt = Salt.random(RANDOM);
    private final Content signed = content(token);

    private Content content(String raw) {
        return new Content(disclosures(), raw.getBytes(StandardCharsets.UTF_8), salt, statement);
    }

    private List<Disclosure> disclosures() {
        return Stream.of(token.split("~")).skip(1).map(ContentTest::parsed).toList();
    }

    private static Disclosure parsed(String encoded) {
        try {
            return Disclosure.parse(encoded);
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void receivedBytesThatFollowFromTheRestAreMadeAndNotHeld() {
        assertNull(signed.ownRaw());
        assertArrayEquals(token.getBytes(StandardCharsets.UTF_8), signed.raw());
        assertEquals(RawCommitment.of(salt, signed.raw()), signed.commitment());
    }

    @Test
    void receivedBytesThatDoNotFollowAreHeld() {
        Content other = content(token + " ");
        assertArrayEquals((token + " ").getBytes(StandardCharsets.UTF_8), other.ownRaw());
        assertArrayEquals((token + " ").getBytes(StandardCharsets.UTF_8), other.raw());
        assertNotEquals(signed.commitment(), other.commitment());
    }

    @Test
    void withoutAStatementTheReceivedBytesAreHeld() {
        byte[] raw = {1, 2, 3};
        Content made = Content.ofFields(fields(), raw, RANDOM);
        raw[0] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, made.raw());
        made.raw()[0] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, made.raw());
    }

    @Test
    void aFieldIsFoundByItsName() {
        assertEquals(
                Optional.of("claim-1"),
                signed.disclosure("decisionId").map(field -> field.value().textValue()));
        assertEquals(Optional.empty(), signed.disclosure("nothing"));
    }

    @Test
    void contentsAreEqualByWhatTheyHold() {
        assertEquals(signed, content(token));
        assertEquals(signed.hashCode(), content(token).hashCode());
        assertNotEquals(signed, content(token + " "));
        assertNotEquals(signed, new Content(disclosures(), signed.raw(), Salt.random(RANDOM), statement));
        assertNotEquals(signed, new Content(disclosures().subList(1, 3), signed.raw(), salt, statement));
        assertNotEquals(signed, new Content(disclosures(), signed.raw(), salt, null));
    }

    @Test
    void noSaltAndNoValueGetsIntoALogFile() {
        String said = signed.toString();
        assertFalse(said.contains("claim-1"));
        assertFalse(said.contains(salt.base64Url()));
        assertFalse(said.contains(disclosures().get(0).encoded()));
    }

    private static ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode().put("a", 1).put("b", 2);
    }
}
