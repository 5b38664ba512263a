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
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;

/** Takes the loaded demonstration to its end: settled logs, an issued report, a bundle that verifies offline. */
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
     * @return whether the bundle was verified and everything is published and anchored
     * @throws IOException if a step could not be done; the message says which and why
     */
    public boolean run() throws IOException {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        try {
            return evaluate(summary);
        } catch (IOException e) {
            summary.put("verdict", "NOT REACHED").put("reason", e.getMessage());
            throw e;
        } finally {
            Files.writeString(runDirectory.resolve("summary.json"), summary.toPrettyString() + "\n");
        }
    }

    private boolean evaluate(ObjectNode summary) throws IOException {
        awaitSettled();
        progress.accept("everything sent is published and anchored");
        Path reports = runDirectory.resolve("reports");
        ApiClient officer = ApiClient.person(endpoints, endpoints.user("officer"));
        Instant now = Instant.now();
        IssuedReport report = IssuedReport.request(officer, SYSTEM, now.minus(Duration.ofDays(90)), now, reports);
        progress.accept("issued the report " + report.pdf());
        PinFile pins = new InstallationPins(
                        endpoints, runDirectory.resolve("keys"), ApiClient.person(endpoints, endpoints.user("auditor")))
                .pinFile();
        Files.write(reports.resolve("pins.json"), pins.bytes());
        Verification verification = OfflineVerification.of(Files.readAllBytes(report.bundle()), pins);
        Files.writeString(reports.resolve("verification.txt"), verification.text(), StandardCharsets.UTF_8);
        progress.accept(verification.sentence());

        // The report's own digest went into the audit log.
        awaitSettled();
        EvidenceCounts counts = EvidenceCounts.of(endpoints);
        summary.setAll(counts.json());
        var files = summary.putArray("reportFiles");
        report.files().forEach(file -> files.add(file.toString()));
        files.add(reports.resolve("pins.json").toString());
        summary.put("verdict", verification.verdict().name()).put("reason", verification.sentence());
        return verification.verdict() == Verdict.VERIFIED;
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
