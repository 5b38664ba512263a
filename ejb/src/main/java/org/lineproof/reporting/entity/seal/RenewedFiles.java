package org.lineproof.reporting.entity.seal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.reporting.entity.ReportFormat;

/**
 * Sealed files with another archive time stamp, to be kept beside the earlier ones.
 *
 * @param pdf begins with the bytes of the earlier one
 * @param container the earlier one but for its signature, which has one time stamp more
 * @param stampEndsAt when the first certificate behind the newest time stamps ends
 */
public record RenewedFiles(ByteSource pdf, ByteSource container, Instant stampEndsAt) {
    /** One file of each sealed format. */
    public Map<ReportFormat, ByteSource> files() {
        Map<ReportFormat, ByteSource> files = new EnumMap<>(ReportFormat.class);
        files.put(ReportFormat.SEALED_PDF, pdf);
        files.put(ReportFormat.CONTAINER, container);
        return files;
    }
}
