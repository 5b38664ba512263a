import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lineproof.report.SampleReport;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.ReportRecord;

/** Writes one report with a very long annex, to be started with a small heap. */
final class LongAnnex {
    private LongAnnex() {}

    /** Argument: rows. */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ReportRecord report = SampleReport.of(1, rows);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        byte[] pdf = ReportPdf.bytes(report);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .max()
                .orElseThrow();
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            out.printf(
                    Locale.ROOT,
                    "%,d rows with a heap of at most %,d MiB, the largest of its pools at most %,d MiB full: %,d"
                            + " pages, %,d bytes, %.1f s CPU of the thread, %.0f µs a row%n",
                    rows,
                    Runtime.getRuntime().maxMemory() >> 20,
                    peak >> 20,
                    document.getNumberOfPages(),
                    pdf.length,
                    seconds,
                    seconds * 1e6 / rows);
        }
    }
}
