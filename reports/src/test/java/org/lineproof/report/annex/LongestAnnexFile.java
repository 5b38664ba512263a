package org.lineproof.report.annex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lineproof.report.SampleReport;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.pdf.ReportPdf;

/** Writes a report with a very long annex as it is issued; run in a virtual machine of its own. */
public final class LongestAnnexFile {
    private LongestAnnexFile() {}

    /** Arguments: entries, folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        AttachedReport report =
                new LongAnnexes(LongAnnexes.PRINTED).split(SampleReport.of(1, Integer.parseInt(arguments[0])));
        for (var file : report.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("report.json"), ReportJson.bytes(report.report()));
        Files.write(folder.resolve("report.pdf"), ReportPdf.bytes(report));
    }
}
