package org.lineproof.reporting.entity.release;

import org.lineproof.reporting.entity.ReportFormat;

/**
 * A file that a second person decides about.
 *
 * @param size in bytes
 * @param digest {@code sha256:} and 64 hexadecimal digits, as it was logged when the report was issued
 */
public record DraftFile(ReportFormat format, long size, String digest) {}
