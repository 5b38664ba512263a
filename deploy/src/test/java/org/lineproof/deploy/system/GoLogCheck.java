package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program {@code ejb/src/test/go/logcheck}, which the tests of ejb build where Go is installed. */
final class GoLogCheck {

    private final Path program = Path.of("..", "ejb", "target", "go", "logcheck");

    /** Holds the log below this address against the Go project's libraries; skips the test where there is no Go. */
    void accepts(String prefix, String key) throws IOException {
        assumeTrue(
                Files.isExecutable(program),
                "needs Go (apt-get install golang-go golang-golang-x-mod-dev) and the tests of ejb run before");
        Process process = new ProcessBuilder(program.toString(), prefix, key)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String verdict = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(verdict.startsWith("ACCEPTED size "), verdict);
    }
}
