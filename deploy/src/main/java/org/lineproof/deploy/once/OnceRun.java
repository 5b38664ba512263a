package org.lineproof.deploy.once;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lineproof.deploy.demo.ApiClient;
import org.lineproof.deploy.demo.SeededFault;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;

/**
 * Takes the loaded demonstration to its end: settled logs, its seeded faults found, an issued report, a bundle that
 * verifies offline.
 */
public final class OnceRun {

    private static final String SYSTEM = "claim-triage";
    private static final Duration SETTLE = Duration.ofMinutes(2);

    private final Endpoints endpoints;
    private final Path runDirectory;
    private final Consumer<String> progress;

    /**
     * @param runDirectory holds {@code keys}; gets {@code reports} and {@code summary.json}
     * @param progress takes one line a step
     */
    public OnceRun(Endpoints endpoints, Path runDirectory, Consumer<String> progress) {
        this.endpoints = endpoints;
        this.runDirectory = runDirectory;
        this.progress = progress;
    }

    /**
     * Does all steps and writes {@code summary.json}, also when one falls short.
     *
     * @return the summary's file
     * @throws IOException if a step could not be done, a seeded fault is not shown or the bundle is not verified; the
     *     message says which and why
     */
    public Path run() throws IOException {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        Path file = runDirectory.resolve("summary.json");
        try {
            evaluate(summary);
            return file;
        } catch (IOException e) {
            if (!summary.has("verdict")) {
                summary.put("verdict", "NOT REACHED");
            }
            summary.put("reason", e.getMessage());
            throw e;
        } finally {
            Files.writeString(file, summary.toPrettyString() + "\n");
        }
    }

    private void evaluate(ObjectNode summary) throws IOException {
        awaitSettled();
        progress.accept("everything sent is published and anchored");
        EvidenceCounts counts = EvidenceCounts.of(endpoints);
        progress.accept("proved " + counts.proved() + ", the chain agrees on " + counts.chainAgrees() + ", recorded "
                + counts.recorded());
        ApiClient auditor = ApiClient.person(endpoints, endpoints.user("auditor"));
        SeededFault.requireAll(auditor.get("/systems/" + SYSTEM + "/findings").json(), summary.putObject("faults"));
        progress.accept("the product shows the " + SeededFault.values().length + " seeded faults");
        Path reports = runDirectory.resolve("reports");
        ApiClient officer = ApiClient.person(endpoints, endpoints.user("officer"));
        Instant now = Instant.now();
        IssuedReport report = IssuedReport.request(officer, SYSTEM, now.minus(Duration.ofDays(90)), now, reports);
        progress.accept("issued the report " + report.pdf());
        byte[] pinFile = auditor.get("/pins").body();
        Files.write(reports.resolve("pins.json"), pinFile);
        PinFile pins = new OperatorCheck(runDirectory.resolve("keys"), endpoints.ledger()).checked(pinFile);
        progress.accept("the pinned keys are those of the key files");
        Verification verification = OfflineVerification.of(Files.readAllBytes(report.bundle()), pins);
        Files.writeString(reports.resolve("verification.txt"), verification.text(), StandardCharsets.UTF_8);
        progress.accept(verification.sentence());

        // The report's own digest went into the audit log.
        awaitSettled();
        summary.setAll(EvidenceCounts.of(endpoints).json());
        var files = summary.putArray("reportFiles");
        report.files().forEach(file -> files.add(file.toString()));
        files.add(reports.resolve("pins.json").toString());
        summary.put("verdict", verification.verdict().name()).put("reason", verification.sentence());
        if (verification.verdict() != Verdict.VERIFIED) {
            throw new IOException("the bundle of the report was not verified: " + verification.sentence());
        }
    }

    private void awaitSettled() throws IOException {
        long end = System.nanoTime() + SETTLE.toNanos();
        while (!EvidenceCounts.of(endpoints).settled()) {
            if (System.nanoTime() > end) {
                throw new IOException("after " + SETTLE.toMinutes() + " minutes not everything is published and"
                        + " anchored: " + EvidenceCounts.of(endpoints).json());
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the logs were being published", e);
        }
    }
}
