package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lineproof.deploy.launcher.Endpoints;

/** The operator's command as the runbook log-audit says, on the Java that runs this test. */
final class LogAuditCommand {

    private final Path jar = Path.of(System.getProperty("lineproof.log.audit", "audit/target/lineproof-log-audit.jar"));
    private final Path folder;
    private final List<String> settings = new ArrayList<>();

    /** What the command said and how it ended. */
    record Outcome(int status, String text) {

        Outcome is(int expected) {
            assertEquals(expected, status, text);
            return this;
        }

        Outcome saying(String part) {
            assertTrue(text.contains(part), text);
            return this;
        }
    }

    /** Reads the published logs through the server, and the database as its publisher. */
    LogAuditCommand(Installation installation, Path folder) {
        this.folder = folder;
        Endpoints endpoints = installation.endpoints();
        settings.add("lineproof.db.url=" + endpoints.database().url());
        settings.add("lineproof.db.publisher.password="
                + installation.stack().roles().publisher());
        settings.add("lineproof.audit.published=" + endpoints.logs());
    }

    LogAuditCommand withLedger(Endpoints.Ledger ledger) {
        settings.add("lineproof.ledger.url=" + ledger.url());
        settings.add("lineproof.ledger.contract=" + ledger.contract());
        return this;
    }

    Outcome audit(String origin) throws IOException, InterruptedException {
        Path file = folder.resolve("audit.properties");
        Files.write(file, settings);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--config",
                        file.toString(),
                        origin)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the audit ends");
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
