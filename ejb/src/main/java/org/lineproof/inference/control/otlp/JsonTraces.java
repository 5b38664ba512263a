package org.lineproof.inference.control.otlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lineproof.tenancy.entity.Refusal;

/**
 * An {@code ExportTraceServiceRequest} in OTLP's JSON: names in lowerCamelCase, ids in hexadecimal, 64-bit integers as
 * strings or numbers; unknown members are left aside.
 */
public final class JsonTraces {
    private static final int MAX_NESTING = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .build();

    private final byte[] request;
    private final JsonParser parser;
    private final List<OtlpSpan> spans = new ArrayList<>();

    private JsonTraces(byte[] request, JsonParser parser) {
        this.request = request;
        this.parser = parser;
    }

    /** @throws Refusal (malformed) if it is none, or has more than 10,000 spans */
    public static List<OtlpSpan> read(byte[] request) {
        try (JsonParser parser = MAPPER.createParser(request)) {
            JsonTraces traces = new JsonTraces(request, parser);
            parser.nextToken();
            traces.members("resourceSpans", name -> traces.elements(traces::resourceSpans));
            if (parser.nextToken() != null) {
                throw malformed("something stands behind the request");
            }
            return traces.spans;
        } catch (IOException e) {
            throw malformed("not well-formed JSON");
        }
    }

    /** Work on the parser's current value. */
    @FunctionalInterface
    private interface Reading<T> {
        void read(T given) throws IOException;
    }

    /** Something to read the current value with. */
    @FunctionalInterface
    private interface Element {
        void read() throws IOException;
    }

    private void resourceSpans() throws IOException {
        List<SpanBuilder> read = new ArrayList<>();
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        members("resource scopeSpans", name -> {
            if (name.equals("resource")) {
                attributes(parser.<JsonNode>readValueAsTree().path("attributes"), resource, 0);
            } else {
                elements(() -> members("spans", spans -> elements(() -> read.add(span()))));
            }
        });
        if (spans.size() + read.size() > OtlpSpan.MAX_SPANS) {
            throw Refusal.tooLarge(null, "a request has at most " + OtlpSpan.MAX_SPANS + " spans");
        }
        read.forEach(span -> spans.add(span.of(resource)));
    }

    private SpanBuilder span() throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode json = parser.readValueAsTree();
        int end = (int) parser.currentLocation().getByteOffset();
        SpanBuilder span = new SpanBuilder(Arrays.copyOfRange(request, start, end));
        span.traceId = json.path("traceId").asText().toLowerCase(Locale.ROOT);
        span.spanId = json.path("spanId").asText().toLowerCase(Locale.ROOT);
        span.name = json.path("name").asText();
        span.startNanos = unsigned(json.path("startTimeUnixNano"));
        span.endNanos = unsigned(json.path("endTimeUnixNano"));
        attributes(json.path("attributes"), span.attributes, 0);
        for (JsonNode event : json.path("events")) {
            ObjectNode attributes = JsonNodeFactory.instance.objectNode();
            attributes(event.path("attributes"), attributes, 0);
            span.events.add(new OtlpSpan.Event(event.path("name").asText(), attributes));
        }
        return span;
    }

    private static void attributes(JsonNode list, ObjectNode attributes, int depth) {
        for (JsonNode attribute : list) {
            AttributeMap.put(attributes, attribute.path("key").asText(), value(attribute.path("value"), depth));
        }
    }

    private static JsonNode value(JsonNode value, int depth) {
        AttributeMap.requireDepth(depth);
        if (value.has("stringValue")) {
            return JsonNodeFactory.instance.textNode(value.get("stringValue").asText());
        }
        if (value.has("boolValue")) {
            return JsonNodeFactory.instance.booleanNode(value.get("boolValue").asBoolean());
        }
        if (value.has("intValue")) {
            return AttributeMap.of(signed(value.get("intValue")));
        }
        if (value.has("doubleValue")) {
            JsonNode number = value.get("doubleValue");
            return number.isNumber()
                    ? AttributeMap.of(number.doubleValue())
                    : JsonNodeFactory.instance.textNode(number.asText());
        }
        if (value.has("bytesValue")) {
            return JsonNodeFactory.instance.textNode(value.get("bytesValue").asText());
        }
        if (value.has("arrayValue")) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.get("arrayValue").path("values").forEach(element -> array.add(value(element, depth + 1)));
            return array;
        }
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        attributes(value.path("kvlistValue").path("values"), map, depth + 1);
        return value.has("kvlistValue") ? map : JsonNodeFactory.instance.nullNode();
    }

    private static long signed(JsonNode node) {
        try {
            return node.isIntegralNumber() && node.canConvertToLong()
                    ? node.longValue()
                    : Long.parseLong(node.textValue());
        } catch (NumberFormatException e) {
            throw malformed("an integer is none");
        }
    }

    private static long unsigned(JsonNode node) {
        if (node.isMissingNode()) {
            return 0;
        }
        try {
            return Long.parseUnsignedLong(node.asText());
        } catch (NumberFormatException e) {
            throw malformed("a time is no integer of nanoseconds");
        }
    }

    /** Reads the named members of the object at hand and skips the others. */
    private void members(String names, Reading<String> reading) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (List.of(names.split(" ")).contains(name)) {
                reading.read(name);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void elements(Element element) throws IOException {
        require(JsonToken.START_ARRAY, "an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    private void require(JsonToken expected, String words) {
        if (parser.currentToken() != expected) {
            throw malformed("expected " + words);
        }
    }

    private static Refusal malformed(String reason) {
        return Refusal.malformed(null, "no ExportTraceServiceRequest: " + reason);
    }
}
