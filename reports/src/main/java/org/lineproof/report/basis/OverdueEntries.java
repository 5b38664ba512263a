package org.lineproof.report.basis;

import java.time.Instant;

/**
 * Entries whose time of publication had passed when a cut was made, and that no checkpoint covered.
 *
 * @param origin the log
 * @param count how many, at least 1
 * @param since the earliest time promised
 */
public record OverdueEntries(String origin, long count, Instant since) {}
