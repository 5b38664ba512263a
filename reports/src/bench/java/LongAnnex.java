import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
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
        AtomicLong left = afterCollections();
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
                            + " pages, %,d bytes, %.1f s CPU of the thread, %.0f µs a row; a collection left at most"
                            + " %,d MiB%n",
                    rows,
                    Runtime.getRuntime().maxMemory() >> 20,
                    peak >> 20,
                    document.getNumberOfPages(),
                    pdf.length,
                    seconds,
                    seconds * 1e6 / rows,
                    left.get() >> 20);
        }
    }

    /** The most of the heap that was in use at the end of a collection of garbage, young or old, from now on. */
    private static AtomicLong afterCollections() {
        AtomicLong most = new AtomicLong();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, none) -> {
                                if (notification
                                        .getType()
                                        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                                    most.accumulateAndGet(
                                            heapAfter((CompositeData) notification.getUserData()), Math::max);
                                }
                            },
                            null,
                            null);
        }
        return most;
    }

    private static long heapAfter(CompositeData collection) {
        Set<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        return GarbageCollectionNotificationInfo.from(collection)
                .getGcInfo()
                .getMemoryUsageAfterGc()
                .entrySet()
                .stream()
                .filter(pool -> heap.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
