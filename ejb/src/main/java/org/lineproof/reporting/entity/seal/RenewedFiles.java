package org.lineproof.reporting.entity.seal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Sealed files with another archive time stamp, to be kept beside the earlier ones.
 *
 * @param pdf begins with the bytes of the earlier one
 * @param container the earlier one but for its signature, which has one time stamp more
 * @param stampEndsAt when the first certificate behind the newest time stamps ends
 */
public record RenewedFiles(byte[] pdf, byte[] container, Instant stampEndsAt) {
    /** More than any report with its bundle has; a file that grows beyond it at each renewal is looked at by people. */
    private static final int MOST_BYTES = 512 << 20;

    /** @throws Refusal if a file is longer than is kept */
    public RenewedFiles {
        if (pdf.length > MOST_BYTES || container.length > MOST_BYTES) {
            throw Refusal.unprocessable("pdf", "a renewed file has more than " + MOST_BYTES + " bytes and is not kept");
        }
    }

    /** One file of each sealed format. */
    public Map<ReportFormat, byte[]> files() {
        Map<ReportFormat, byte[]> files = new EnumMap<>(ReportFormat.class);
        files.put(ReportFormat.SEALED_PDF, pdf);
        files.put(ReportFormat.CONTAINER, container);
        return files;
    }
}
