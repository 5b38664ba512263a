package org.lineproof.deploy.once;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.lineproof.deploy.demo.ApiClient;

/**
 * The files of one issued report.
 *
 * @param pdf for people
 * @param json the same for machines
 * @param bundle the evidence
 */
record IssuedReport(Path pdf, Path json, Path bundle) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Asks for the report R01 of a system over a period, waits until it is issued, and writes its files. */
    static IssuedReport request(ApiClient officer, String system, Instant from, Instant to, Path directory)
            throws IOException {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("definition", "R01")
                .put("system", system)
                .put("from", from.toString())
                .put("to", to.toString());
        String location = officer.post("/reports", request).headers().getOrDefault("location", "");
        String report = "/reports/" + Path.of(URI.create(location).getPath()).getFileName();
        awaitIssue(officer, report);
        Files.createDirectories(directory);
        return new IssuedReport(
                download(officer, report + "/pdf", directory.resolve("R01.pdf")),
                download(officer, report + "/json", directory.resolve("R01.json")),
                download(officer, report + "/bundle", directory.resolve("R01-bundle.zip")));
    }

    /** All files. */
    List<Path> files() {
        return List.of(pdf, json, bundle);
    }

    private static void awaitIssue(ApiClient officer, String report) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            JsonNode standing = officer.get(report).json();
            String state = standing.path("state").asText().toLowerCase(Locale.ROOT);
            if (state.equals("done")) {
                return;
            }
            if (state.equals("failed") || state.equals("cancelled")) {
                throw new IOException("the report was not issued: " + standing);
            }
            pause();
        }
        throw new IOException("the report was not issued within " + LIMIT.toMinutes() + " minutes");
    }

    private static Path download(ApiClient officer, String path, Path file) throws IOException {
        return Files.write(file, officer.get(path).body());
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the report was being made", e);
        }
    }
}
