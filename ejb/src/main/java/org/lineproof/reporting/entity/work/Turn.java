package org.lineproof.reporting.entity.work;

import java.util.UUID;
import org.lineproof.tenancy.entity.TenantId;

/**
 * One attempt to make a report, which one node alone has.
 *
 * @param requestedBy for whom it is made
 * @param attempt counted from 1
 * @param before what the attempt before was doing when it was last heard of; empty for the first one
 */
public record Turn(UUID report, TenantId tenant, String requestedBy, int attempt, String before) {
    /** @throws IllegalArgumentException unless the attempt is counted from 1 */
    public Turn {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1: " + attempt);
        }
    }

    /** Whether an attempt before this one was not brought to an end. */
    public boolean resumed() {
        return attempt > 1;
    }
}
