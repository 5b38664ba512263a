package org.lineproof.inference.control.otlp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lineproof.tenancy.entity.Refusal;

/** What has been read of one span, whose resource may come after it. */
final class SpanBuilder {
    private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");

    String traceId = "";
    String spanId = "";
    String name = "";
    long startNanos;
    long endNanos;
    final ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    final List<OtlpSpan.Event> events = new ArrayList<>();
    final byte[] raw;

    SpanBuilder(byte[] raw) {
        this.raw = raw;
    }

    OtlpSpan of(ObjectNode resource) {
        if (!TRACE_ID.matcher(traceId).matches() || !SPAN_ID.matcher(spanId).matches()) {
            throw Refusal.malformed(null, "a span has no trace id of 16 bytes or no span id of 8");
        }
        return new OtlpSpan(traceId, spanId, name, startNanos, endNanos, attributes, resource, events, raw);
    }
}
