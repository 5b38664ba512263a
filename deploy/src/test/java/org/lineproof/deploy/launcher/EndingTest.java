package org.lineproof.deploy.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @TempDir
    Path directory;

    @Test
    void theReasonGoesIntoTheFileAndIsNotPrintedTwice() throws Exception {
        Path file = directory.resolve("failure.txt");
        assertEquals(Ending.FAILED_AND_WRITTEN, ending(file).failure("No database: C:\\temp"));
        Properties written = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            written.load(in);
        }
        assertEquals("No database: C:\\temp", written.getProperty("reason"));
        assertEquals(0, printed.size());
    }

    @Test
    void withoutAFileItIsPrinted() throws Exception {
        assertEquals(Ending.FAILED, Ending.of(new Properties(), progress).failure("No database."));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("No database."));
    }

    @Test
    void aFileThatCannotBeWrittenLosesNoReason() throws Exception {
        Ending ending = ending(directory.resolve("missing").resolve("failure.txt"));
        assertEquals(Ending.FAILED, ending.failure("No database."));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("No database."));
    }

    @Test
    void theReasonOfAnEarlierRunIsRemoved() throws Exception {
        Path file = Files.writeString(directory.resolve("failure.txt"), "Yesterday's.");
        ending(file);
        assertFalse(Files.exists(file));
    }

    @Test
    void whatBreaksOffAfterAStopIsNoFailure() throws Exception {
        Path file = directory.resolve("failure.txt");
        Ending ending = ending(file);
        ending.asked();
        assertEquals(Ending.GOOD, ending.failure("PostgreSQL ended by itself."));
        assertFalse(Files.exists(file));
        assertEquals(0, printed.size());
    }

    private Ending ending(Path file) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("lineproof.failure.file", file.toString());
        return Ending.of(properties, progress);
    }
}
