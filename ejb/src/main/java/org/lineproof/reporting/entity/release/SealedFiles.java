package org.lineproof.reporting.entity.release;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.seal.SealedBy;

/**
 * What leaves the house of a released report.
 *
 * @param pdf under the electronic seal
 * @param container the evidence bundle under the same organisation's seal
 * @param stampEndsAt when the first certificate behind the newest time stamps of the two ends
 * @param sealedBy whose seal it is
 */
public record SealedFiles(ByteSource pdf, ByteSource container, Instant stampEndsAt, SealedBy sealedBy) {
    /** One file of each sealed format. */
    public Map<ReportFormat, ByteSource> files() {
        Map<ReportFormat, ByteSource> files = new EnumMap<>(ReportFormat.class);
        files.put(ReportFormat.SEALED_PDF, pdf);
        files.put(ReportFormat.CONTAINER, container);
        return files;
    }
}
