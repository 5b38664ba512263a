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

/** The jar an auditor runs, on the Java that stands in the PATH. */
final class OfflineVerifier {

    static final int VERIFIED = 0;
    static final int FAILED = 1;
    static final int INDETERMINATE = 2;

    private final Path jar =
            Path.of(System.getProperty("lineproof.verifier", "../reports/target/lineproof-verify.jar"));
    private final Path folder;

    OfflineVerifier(Path folder) {
        this.folder = folder;
    }

    /** What the verifier said and how it ended. */
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

    Outcome verify(byte[] bundle, byte[] pins) throws IOException, InterruptedException {
        Path file = folder.resolve("pins.json");
        Files.write(file, pins);
        return run(bundle, List.of("--pins", file.toString()));
    }

    Outcome verifyWithoutPins(byte[] bundle) throws IOException, InterruptedException {
        return run(bundle, List.of());
    }

    private Outcome run(byte[] bundle, List<String> options) throws IOException, InterruptedException {
        Path file = folder.resolve("bundle.zip");
        Files.write(file, bundle);
        List<String> command = new ArrayList<>(List.of("java", "-jar", jar.toString()));
        command.addAll(options);
        command.add(file.toString());
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the verifier ends");
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
