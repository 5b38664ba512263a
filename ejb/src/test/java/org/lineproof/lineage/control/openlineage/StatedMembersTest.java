package org.lineproof.lineage.control.openlineage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.privacy.entity.Content;

/** Whatever a pipeline sends becomes disclosures that a strict reader understands. */
class StatedMembersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"run\":{},\"x\":9007199254740993}",
                "{\"run\":{\"facets\":{\"nanos\":1732456789123456789}}}",
                "{\"run\":{},\"run\":{\"runId\":\"second\"}}",
                "{\"run\":{},\"x\":1e999}",
                "{\"run\":{},\"x\":\"\\ud800\"}",
                "{\"run\":{},\"\\ud800\":1}",
                "{\"run\":{},\"_sd\":[]}",
                "{\"run\":{},\"_sd_alg\":\"md5\"}",
                "{\"run\":{},\"...\":1}",
                "{\"run\":{},\"\":1}",
                "{\"run\":{\"facets\":{\"a\":{\"_sd\":null}}}}",
                "{\"run\":{\"facets\":{\"a\":[{\"...\":\"b\"}]}}}"
            })
    void anUnusualMemberIsFlaggedAndStatedSoThatEveryReaderUnderstandsTheSame(String event) throws Exception {
        assertFalse(stated(event).deviations().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {62, 63, 64, 200, 900})
    void deepNestingIsStatedAsText(int depth) throws Exception {
        String nested = "[".repeat(depth) + "]".repeat(depth);
        LineageEvent event = stated("{\"run\":{},\"producer\":\"p\",\"schemaURL\":\"s\",\"x\":" + nested + "}");
        assertEquals(depth > 63, event.members().get("x").isTextual(), "depth " + depth);
    }

    @Test
    void anOrdinaryMemberIsStatedAsItIs() throws Exception {
        LineageEvent event = stated("{\"run\":{\"runId\":\"r\"},\"size\":9007199254740991,\"share\":0.1}");
        assertEquals(9_007_199_254_740_991L, event.members().get("size").longValue());
        assertTrue(event.members().get("run").isObject());
    }

    @Test
    void theBytesAreKeptBesideTheirReading() throws Exception {
        String event = "{\"run\" : {}, \"x\":1732456789123456789}";
        assertArrayEquals(event.getBytes(StandardCharsets.UTF_8), stated(event).raw());
        assertEquals("1732456789123456789", stated(event).members().get("x").textValue());
    }

    private static LineageEvent stated(String json) throws Exception {
        LineageEvent event = EventReader.read(json.getBytes(StandardCharsets.UTF_8));
        for (Disclosure made : Content.ofFields(event.members(), event.raw(), new SecureRandom())
                .disclosures()) {
            assertEquals(made.value(), Disclosure.parse(made.encoded()).value());
        }
        return event;
    }
}
