package org.lineproof.inference.entity;

import java.util.List;
import org.lineproof.tenancy.entity.Refusal;

/**
 * What became of the spans of one request.
 *
 * @param recorded calls to models that are durable now
 * @param repeated calls that had been recorded before
 * @param ignored spans that tell of no call to a model
 * @param rejected calls that cannot be recorded, whatever is sent again
 */
public record TraceOutcome(int recorded, int repeated, int ignored, List<Rejected> rejected) {

    public TraceOutcome {
        rejected = List.copyOf(rejected);
    }

    /** A span that was rejected, by its ids in hexadecimal digits. */
    public record Rejected(String traceId, String spanId, Refusal reason) {}
}
