package org.lineproof.lineage.control.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.tenancy.entity.Refusal;

/**
 * The top-level members of an event in a form that becomes disclosures. Pipelines send what strict JSON does not know:
 * duplicate members, integers beyond 2^53 - 1, deep nesting. Such a member is stated as the text of its JSON, so that
 * every reader of the evidence understands the same; the raw bytes are kept beside it.
 *
 * @param event as the pipeline meant it, to be understood
 * @param stated the same, to be committed to
 */
record StatedMembers(ObjectNode event, ObjectNode stated) {

    /** A disclosure is an array around the value. */
    private static final int MAX_DEPTH = StrictJson.MAX_DEPTH - 1;

    /** Names with a meaning of their own in SD-JWT (RFC 9901), wherever they stand. */
    private static final Set<String> RESERVED = Set.of("_sd", "_sd_alg", "...");

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws Refusal (malformed) unless the bytes are a JSON object */
    static StatedMembers read(byte[] raw, Deviations deviations) {
        try {
            ObjectNode event = StrictJson.object(raw, EventBody.MAX_BYTES);
            return new StatedMembers(event, stated(event, StatedMembers::isShallow, deviations));
        } catch (MalformedJson strict) {
            ObjectNode lenient = parseLeniently(raw);
            deviations.add(strict.field(), strict.reason());
            return new StatedMembers(lenient, stated(lenient, StatedMembers::isStrict, deviations));
        }
    }

    private static ObjectNode parseLeniently(byte[] raw) {
        try {
            if (LENIENT.readTree(new String(raw, StandardCharsets.UTF_8)) instanceof ObjectNode object) {
                return object;
            }
            throw Refusal.malformed(null, "expected an OpenLineage event, a JSON object");
        } catch (JsonProcessingException e) {
            throw Refusal.malformed(null, "is not well-formed JSON");
        }
    }

    private static ObjectNode stated(ObjectNode event, Predicate<JsonNode> fits, Deviations deviations) {
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        for (var member : event.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (RESERVED.contains(name) || name.isEmpty() || !isWellFormed(name)) {
                name = "member:" + withoutLoneSurrogates(name);
                deviations.add(name, "had a name that no disclosure can have; kept under this one");
            }
            if (value.findValue("_sd") != null || value.findValue("...") != null || !fits.test(value)) {
                deviations.add(name, "has no single reading as strict JSON; kept as the text of its JSON");
                value = TextNode.valueOf(withoutLoneSurrogates(value.toString()));
            }
            stated.set(name, value);
        }
        return stated;
    }

    private static boolean isShallow(JsonNode value) {
        return depth(value, 0) <= MAX_DEPTH;
    }

    private static boolean isStrict(JsonNode value) {
        try {
            String text = value.toString();
            StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), EventBody.MAX_BYTES);
            return isShallow(value) && isWellFormed(text);
        } catch (MalformedJson e) {
            return false;
        }
    }

    private static int depth(JsonNode node, int above) {
        int deepest = above + (node.isContainerNode() ? 1 : 0);
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child, above + 1));
        }
        return deepest;
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String withoutLoneSurrogates(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
