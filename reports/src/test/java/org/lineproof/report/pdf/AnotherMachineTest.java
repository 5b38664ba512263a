package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.report.SampleReport;

/** The bytes do not depend on the virtual machine, its locale, its time zone or its clock. */
class AnotherMachineTest {
    private static final long SEED = 41;

    @TempDir
    Path folder;

    @Test
    void aVirtualMachineWithOtherHabitsWritesTheSameBytes() throws Exception {
        Path file = folder.resolve("report.pdf");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleReportFile.class.getName(),
                        Long.toString(SEED),
                        "40",
                        file.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        assertArrayEquals(ReportPdf.bytes(SampleReport.of(SEED, 40)), Files.readAllBytes(file));
    }
}
