package org.lineproof.transparency.entity.promise;

import java.time.Instant;

/**
 * A promise that was kept late.
 *
 * @param index the entry's place in its log
 * @param publishBy the time promised
 * @param publishedAt when the first checkpoint that covers it was signed, by our clock
 */
public record LatePublication(long index, Instant publishBy, Instant publishedAt) {}
