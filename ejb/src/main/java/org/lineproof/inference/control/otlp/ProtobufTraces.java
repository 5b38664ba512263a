package org.lineproof.inference.control.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.tenancy.entity.Refusal;

/**
 * An {@code ExportTraceServiceRequest} in protobuf (opentelemetry/proto/collector/trace/v1). The numbers below are the
 * fields of that schema; what is not named is skipped, as the schema asks of readers older than a writer.
 */
public final class ProtobufTraces {
    private final List<OtlpSpan> spans = new ArrayList<>();
    private int counted;

    private ProtobufTraces() {}

    /** @throws Refusal (malformed) if it is none, or has more than 10,000 spans */
    public static List<OtlpSpan> read(byte[] request) {
        ProtobufTraces traces = new ProtobufTraces();
        WireReader in = WireReader.of(request);
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                traces.resourceSpans(in.message());
            } else {
                in.skip();
            }
        }
        return traces.spans;
    }

    private void resourceSpans(WireReader in) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        List<SpanBuilder> read = new ArrayList<>();
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 1 -> resource(in.message(), resource);
                case 2 -> scopeSpans(in.message(), read);
                default -> in.skip();
            }
        }
        read.forEach(span -> spans.add(span.of(resource)));
    }

    private static void resource(WireReader in, ObjectNode resource) {
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                attribute(in.message(), resource, 0);
            } else {
                in.skip();
            }
        }
    }

    private void scopeSpans(WireReader in, List<SpanBuilder> read) {
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 2) {
                if (++counted > OtlpSpan.MAX_SPANS) {
                    throw Refusal.tooLarge(null, "a request has at most " + OtlpSpan.MAX_SPANS + " spans");
                }
                read.add(span(in.message()));
            } else {
                in.skip();
            }
        }
    }

    private static SpanBuilder span(WireReader in) {
        SpanBuilder span = new SpanBuilder(in.whole());
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 1 -> span.traceId = HexFormat.of().formatHex(in.byteString());
                case 2 -> span.spanId = HexFormat.of().formatHex(in.byteString());
                case 5 -> span.name = in.text();
                case 7 -> span.startNanos = in.fixed64();
                case 8 -> span.endNanos = in.fixed64();
                case 9 -> attribute(in.message(), span.attributes, 0);
                case 11 -> span.events.add(event(in.message()));
                default -> in.skip();
            }
        }
        return span;
    }

    private static OtlpSpan.Event event(WireReader in) {
        String name = "";
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 2 -> name = in.text();
                case 3 -> attribute(in.message(), attributes, 0);
                default -> in.skip();
            }
        }
        return new OtlpSpan.Event(name, attributes);
    }

    private static void attribute(WireReader in, ObjectNode attributes, int depth) {
        String key = "";
        JsonNode value = JsonNodeFactory.instance.nullNode();
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 1 -> key = in.text();
                case 2 -> value = value(in.message(), depth);
                default -> in.skip();
            }
        }
        AttributeMap.put(attributes, key, value);
    }

    private static JsonNode value(WireReader in, int depth) {
        AttributeMap.requireDepth(depth);
        JsonNode value = JsonNodeFactory.instance.nullNode();
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 1 -> value = JsonNodeFactory.instance.textNode(in.text());
                case 2 -> value = JsonNodeFactory.instance.booleanNode(in.integer() != 0);
                case 3 -> value = AttributeMap.of(in.integer());
                case 4 -> value = AttributeMap.of(in.number());
                case 5 -> value = array(in.message(), depth + 1);
                case 6 -> value = map(in.message(), depth + 1);
                case 7 -> value = AttributeMap.of(in.byteString());
                default -> in.skip();
            }
        }
        return value;
    }

    private static ArrayNode array(WireReader in, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                array.add(value(in.message(), depth));
            } else {
                in.skip();
            }
        }
        return array;
    }

    private static ObjectNode map(WireReader in, int depth) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                attribute(in.message(), map, depth);
            } else {
                in.skip();
            }
        }
        return map;
    }
}
