package org.lineproof.transparency.entity.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a log stands towards what was promised about it.
 *
 * @param missed entries that were, or still are, published later than promised
 * @param open those of them that no checkpoint covers yet
 * @param openSince the earliest deadline among these, null if there are none
 */
public record PromiseStanding(
        long missed, long open, @Nullable Instant openSince) {}
