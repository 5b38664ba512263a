package org.lineproof.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.report.SampleReport;
import org.lineproof.report.json.ReportJson;

/** The bytes do not depend on the virtual machine, its version, its locale, its time zone or its clock. */
class AnotherMachineTest {
    private static final String SEED = "41";
    private static final String ENTRIES = "40";

    @TempDir
    Path folder;

    @BeforeEach
    void writeHere() throws IOException {
        SampleReportFile.main(new String[] {SEED, ENTRIES, folder.toString()});
    }

    @Test
    void aVirtualMachineWithOtherHabitsWritesTheSameBytes() throws Exception {
        assertSame(write(Path.of(System.getProperty("java.home")), "habits"));
        var report = SampleReport.of(Long.parseLong(SEED), Integer.parseInt(ENTRIES));
        assertArrayEquals(ReportPdf.bytes(report), Files.readAllBytes(folder.resolve("report.pdf")));
        assertArrayEquals(ReportJson.bytes(report), Files.readAllBytes(folder.resolve("report.json")));
    }

    @Test
    void theOldestAndTheNewestJavaWriteTheSameBytes() throws Exception {
        SortedMap<Integer, Path> installed = InstalledJava.homes();
        assumeTrue(
                installed.containsKey(17) && installed.lastKey() >= 25,
                "needs a JDK 17 and one of 25 or later below /usr/lib/jvm, in JAVA_HOME_17_X64 or JAVA_HOME_25_X64;"
                        + " found " + installed);
        for (int release : Set.of(17, installed.lastKey())) {
            if (release != Runtime.version().feature()) {
                assertSame(write(installed.get(release), "java-" + release));
            }
        }
    }

    private void assertSame(Path other) throws IOException {
        for (String file : SampleReportFile.FILES) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(file)),
                    Files.readAllBytes(other.resolve(file)),
                    other + " " + file);
        }
    }

    private Path write(Path java, String name) throws Exception {
        Path written = Files.createDirectory(folder.resolve(name));
        Process process = new ProcessBuilder(
                        java.resolve("bin/java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleReportFile.class.getName(),
                        SEED,
                        ENTRIES,
                        written.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        return written;
    }
}
