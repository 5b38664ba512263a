package org.lineproof.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void onATerminalTheBarRewritesItsLineAndGoesAway() {
        Progress progress = progress(true);
        progress.at(256, 1024);
        progress.at(1024, 1024);
        progress.end();
        assertEquals(
                "\r[#######.......................]  25 %  demo/audit, 256 of 1024 entries"
                        + "\r[##############################] 100 %  demo/audit, 1024 of 1024 entries"
                        + "\r\033[K",
                text());
    }

    @Test
    void theSamePercentIsWrittenOnce() {
        Progress progress = progress(true);
        for (int done = 256; done < 2_560; done += 256) {
            progress.at(done, 1_000_000);
        }
        assertEquals(1, text().chars().filter(c -> c == '\r').count(), text());
    }

    @Test
    void anEmptyLogHasNoBar() {
        progress(true).end();
        assertEquals("", text());
    }

    @Test
    void aLogOfNoEntriesDividesByNothing() {
        progress(true).at(0, 0);
        assertTrue(text().contains("  0 %"), text());
    }

    @Test
    void elsewhereNothingIsWritten() {
        Progress progress = progress(false);
        progress.at(256, 1024);
        progress.end();
        assertEquals("", text());
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, "demo/audit");
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
