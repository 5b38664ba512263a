package org.lineproof.deploy.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void aStepIsOneLineWithItsNameItsTimeAndWhatCameOfIt() throws Exception {
        assertEquals(7, progress.step("Database", () -> 7, result -> "seven is " + result));
        String line = printed.toString(StandardCharsets.UTF_8);
        assertTrue(line.matches("  Database +\\d+\\.\\d s   seven is 7\\R"), line);
    }

    @Test
    void aStepThatFailsPrintsNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> progress.step(
                        "Database",
                        () -> {
                            throw new IllegalStateException();
                        },
                        result -> "never"));
        assertEquals(0, printed.size());
    }
}
