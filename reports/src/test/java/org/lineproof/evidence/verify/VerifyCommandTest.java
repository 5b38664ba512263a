package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private final Example example = new Example();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String bundle;
    private String pins;

    @BeforeEach
    void writeFiles() throws IOException {
        bundle = Files.write(folder.resolve("bundle.zip"), Example.zip(example.bundle()))
                .toString();
        pins = Files.write(folder.resolve("pins.json"), example.pins().bytes()).toString();
    }

    private int run(String... args) {
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new VerifyCommand(outStream, new PrintStream(err, true, StandardCharsets.UTF_8)).run(args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theExitCodeIsTheVerdict() throws IOException {
        assertEquals(0, run("--pins", pins, bundle));
        assertTrue(printed().endsWith("VERIFIED against the pin file\n"), printed());
        assertEquals(2, run(bundle));
        byte[] changed = Files.readAllBytes(Path.of(bundle));
        changed[changed.length / 2] ^= 1;
        Files.write(Path.of(bundle), changed);
        assertEquals(1, run("--pins", pins, bundle));
    }

    @Test
    void jsonSaysTheSame() {
        assertEquals(0, run("--json", "--pins", pins, bundle));
        assertTrue(printed().contains("\"verdict\":\"VERIFIED\""), printed());
    }

    @Test
    void aWrongCallPrintsHelpAndNoStackTrace() throws IOException {
        assertEquals(64, run());
        assertEquals(64, run("--pins"));
        assertEquals(64, run("--colour", bundle));
        assertEquals(64, run(bundle, bundle));
        assertEquals(64, run(folder.resolve("none.zip").toString()));
        assertEquals(64, run("--pins", bundle, bundle));
        assertFalse(printed().contains("\tat "), printed());
        assertTrue(printed().contains("usage: java -jar"));
        assertEquals(0, run("--help"));
    }
}
