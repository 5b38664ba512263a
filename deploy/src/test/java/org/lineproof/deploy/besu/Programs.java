package org.lineproof.deploy.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The shell programs of {@code deploy/besu}, run as an operator runs them. */
final class Programs {

    /** What is shipped. */
    static final Path HOME = Path.of("besu").toAbsolutePath();

    private Programs() {}

    /** Skips the test where the programs cannot run. */
    static void assumeRunnable() {
        for (String needed : List.of("bash", "openssl")) {
            assumeTrue(installed(needed), needed + " is not installed: install it by the system's packages");
        }
    }

    /** Whether a program is on the path. */
    static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** Runs a program of {@code bin}, which has to succeed, and gives what it printed. */
    static String run(String program, Object... arguments) throws Exception {
        Outcome outcome = outcome(line(program, arguments));
        assertEquals(0, outcome.code(), outcome.output());
        return outcome.output();
    }

    /** Runs a program of {@code bin}, which has to refuse, and gives its reason. */
    static String refusal(String program, Object... arguments) throws Exception {
        Outcome outcome = outcome(line(program, arguments));
        assertNotEquals(0, outcome.code(), outcome.output());
        return outcome.output();
    }

    /** Runs any command and gives its exit code and output. */
    static Outcome outcome(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.strip());
    }

    /** How a command ended. */
    record Outcome(int code, String output) {}

    private static List<String> line(String program, Object... arguments) {
        List<String> line = new ArrayList<>(
                List.of("bash", HOME.resolve("bin").resolve(program).toString()));
        Stream.of(arguments).map(Object::toString).forEach(line::add);
        return line;
    }
}
