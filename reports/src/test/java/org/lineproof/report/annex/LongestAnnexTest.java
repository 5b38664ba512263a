package org.lineproof.report.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rows than are printed, in a virtual machine with a heap of 1 GB. */
class LongestAnnexTest {
    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void anAnnexOfAHundredAndTwentyThousandRowsIsWrittenWithinOneGigabyteOfHeap() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Djava.awt.headless=true",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LongestAnnexFile.class.getName(),
                        "120000",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(20, TimeUnit.MINUTES), "it ends");
            assertEquals(0, process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
        assertEquals(120_000, lines());
        assertTrue(Files.size(folder.resolve("report.pdf")) > 1 << 20);
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(folder.resolve("annex-A.ndjson"))) {
            return lines.count();
        }
    }
}
