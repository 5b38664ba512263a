package org.lineproof.inference.control.otlp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A span with the resource it came from.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 lower-case hexadecimal digits, not all zero
 * @param startNanos since 1970, unsigned, 0 if not stated
 * @param endNanos since 1970, unsigned, 0 if not stated
 * @param attributes of the span
 * @param resource attributes of the resource
 * @param events that have attributes
 * @param raw the span's own bytes as received
 */
public record OtlpSpan(
        String traceId,
        String spanId,
        String name,
        long startNanos,
        long endNanos,
        ObjectNode attributes,
        ObjectNode resource,
        List<Event> events,
        byte[] raw) {

    /** The most spans of one request. */
    public static final int MAX_SPANS = 10_000;

    public OtlpSpan {
        events = List.copyOf(events);
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    /** Something that happened within a span. */
    public record Event(String name, ObjectNode attributes) {}
}
