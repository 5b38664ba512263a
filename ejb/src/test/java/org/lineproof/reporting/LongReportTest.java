package org.lineproof.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.file.ReportFiles;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.ReportStanding.State;

/** A whole report about 100,000 receipts, from the rows of a real database to its files, by a process with one gibibyte of heap. Prints what it took. */
@Tag("slow")
class LongReportTest {
    private static final int RECEIPTS = Integer.getInteger("lineproof.long.receipts", 100_000);
    private static final String HEAP = System.getProperty("lineproof.long.heap", "1g");
    private static final int A_BATCH = 1_000;

    private static final ReportRequest REQUEST = new ReportRequest(
            ReportRequest.EXTRACT,
            new SystemId("claim-triage"),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void ofAHundredThousandReceiptsIsMadeAndVerifies() throws Exception {
        Gateway gateway = new Gateway();
        TestTenant tenant = gateway.tenant();
        record(gateway);
        tenant.as("officer");
        UUID report = tenant.call(beans -> beans.get(ReportBook.class).open(REQUEST));
        String told = make(tenant);

        ReportStanding standing = tenant.call(
                beans -> beans.get(ReportBook.class).standing(report).orElseThrow());
        assertEquals(State.DONE, standing.state(), told);
        System.out.printf(
                Locale.ROOT, "%s of %d receipts: %s%s%n", REQUEST.definition(), RECEIPTS, told, sizes(tenant, report));
        byte[] bundle = file(tenant, report, ReportFormat.BUNDLE);
        assertEquals(
                Verdict.VERIFIED,
                OfflineVerification.of(
                                bundle,
                                tenant.call(beans -> beans.get(PinFiles.class).current()))
                        .verdict());
    }

    private static void record(Gateway gateway) {
        Producer producer = new Producer(signer(1));
        for (int first = 1; first <= RECEIPTS; first += A_BATCH) {
            int from = first;
            gateway.takenSigned(producer.signedBatch(
                    from,
                    IntStream.range(from, Math.min(from + A_BATCH, RECEIPTS + 1))
                            .mapToObj(number -> Producer.fields("claim-" + number))
                            .toList()));
            PublishedRound.publish(gateway.tenant());
        }
    }

    /** Another process on the same database makes the report; what it said. */
    private String make(TestTenant tenant) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LongReporter.class.getName(),
                        TestDatabase.shared().url(),
                        tenant.id().value())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(1, TimeUnit.HOURS), "the report is made");
            String told = Files.readString(output);
            assertEquals(0, process.exitValue(), told);
            return told.substring(told.lastIndexOf('\n', told.length() - 2) + 1);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String sizes(TestTenant tenant, UUID report) throws Exception {
        StringBuilder sizes = new StringBuilder();
        tenant.call(beans -> beans.get(ReportFiles.class).sizes(report))
                .forEach((format, size) ->
                        sizes.append(format).append(' ').append(size).append(" bytes, "));
        try (PDDocument document = Loader.loadPDF(file(tenant, report, ReportFormat.PDF))) {
            return sizes.append(document.getNumberOfPages()).append(" pages").toString();
        }
    }

    private static byte[] file(TestTenant tenant, UUID report, ReportFormat format) {
        return tenant.call(beans ->
                beans.get(ReportBook.class).file(report, format).orElseThrow().bytes());
    }
}
