package org.lineproof.inference.entity;

import org.lineproof.registry.entity.SystemId;

/**
 * Numbers that a producer must have given to statements which were never received.
 *
 * @param first the first missing sequence number
 * @param last the last missing sequence number, the same as first if one is missing
 */
public record SequenceGap(SystemId system, String producer, long epoch, long first, long last) {

    /** @throws IllegalArgumentException unless {@code 1 <= first <= last} */
    public SequenceGap {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a gap goes from " + first + " to " + last);
        }
    }

    public long missing() {
        return last - first + 1;
    }
}
