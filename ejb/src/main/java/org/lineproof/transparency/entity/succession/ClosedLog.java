package org.lineproof.transparency.entity.succession;

import java.time.Instant;
import org.lineproof.transparency.entity.LogName;

/**
 * That a log is closed.
 *
 * @param continuedIn the log that goes on in its place
 * @param closedAt since when, by our clock
 */
public record ClosedLog(LogName log, LogName continuedIn, String reason, Instant closedAt) {}
