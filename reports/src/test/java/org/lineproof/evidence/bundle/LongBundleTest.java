package org.lineproof.evidence.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle several times as large as the heap is written, made a container and read. */
class LongBundleTest {
    private static final int HEAP = 24 << 20;

    @TempDir
    Path folder;

    @Test
    void aBundleIsWrittenAndSealedWithoutBeingHeld() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LongBundle.class.getName(),
                        "15000",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it ends");
            assertEquals(0, process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
        assertTrue(Files.size(folder.resolve("bundle.zip")) > 2L * HEAP);
        assertTrue(Files.size(folder.resolve("container.zip")) > Files.size(folder.resolve("bundle.zip")));
    }
}
