package org.lineproof.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lineproof.report.SampleReport;

/** Writes a sample report to a file; run in a virtual machine of its own. */
public final class SampleReportFile {
    private SampleReportFile() {}

    /** Arguments: seed, entries, file. */
    public static void main(String[] arguments) throws IOException {
        byte[] pdf = ReportPdf.bytes(SampleReport.of(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1])));
        Files.write(Path.of(arguments[2]), pdf);
    }
}
