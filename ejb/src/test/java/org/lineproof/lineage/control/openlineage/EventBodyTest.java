package org.lineproof.lineage.control.openlineage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.tenancy.entity.Refusal;

class EventBodyTest {

    @Test
    void anObjectIsKeptByteForByte() {
        byte[] body = utf8(" {\"run\" : {}} \n");
        EventBody split = EventBody.split(body);
        assertFalse(split.isArray());
        assertArrayEquals(body, split.values().get(0));
    }

    @Test
    void theElementsOfAnArrayAreKeptByteForByte() {
        EventBody split =
                EventBody.split(utf8("[ {\"a\" : \"ü🩺]\"} ,7, \"x,\\\"y\" ,[1, 2],null,-1.5e3 , {\"b\":[{}]}]"));
        assertTrue(split.isArray());
        assertEquals(
                List.of("{\"a\" : \"ü🩺]\"}", "7", "\"x,\\\"y\"", "[1, 2]", "null", "-1.5e3", "{\"b\":[{}]}"),
                split.values().stream()
                        .map(value -> new String(value, StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void anEmptyArrayHasNoEvents() {
        assertEquals(List.of(), EventBody.split(utf8("[]")).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "null", "\"run\"", "{", "[{]", "{} {}", "[] 1", "{\"a\":}", "not json"})
    void whatIsNoObjectOrArrayIsRefused(String body) {
        assertEquals(
                Refusal.Kind.MALFORMED,
                assertThrows(Refusal.class, () -> EventBody.split(utf8(body))).kind());
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        assertThrows(Refusal.class, () -> EventBody.split(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        assertThrows(Refusal.class, () -> EventBody.split("{\"run\":{}}".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void aBodyTooDeepForAnyEventIsRefusedAndNotAnError() {
        String deep = "[".repeat(100_000);
        assertThrows(Refusal.class, () -> EventBody.split(utf8("{\"run\":" + deep)));
    }

    @Test
    void tooManyEventsOrBytesAreRefusedAsTooLarge() {
        byte[] many = utf8("[" + "{},".repeat(EventBody.MAX_EVENTS) + "{}]");
        assertEquals(
                Refusal.Kind.TOO_LARGE,
                assertThrows(Refusal.class, () -> EventBody.split(many)).kind());
        byte[] large = new byte[EventBody.MAX_BYTES + 1];
        assertEquals(
                Refusal.Kind.TOO_LARGE,
                assertThrows(Refusal.class, () -> EventBody.split(large)).kind());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
