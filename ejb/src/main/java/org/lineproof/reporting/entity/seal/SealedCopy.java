package org.lineproof.reporting.entity.seal;

import java.time.Instant;

/**
 * A sealed file as it is kept; a renewed one is another copy, the earlier one stays.
 *
 * @param reportId of the report
 * @param stampEndsAt when the first certificate behind its newest time stamp ends
 */
public record SealedCopy(String reportId, Instant stampEndsAt) {}
