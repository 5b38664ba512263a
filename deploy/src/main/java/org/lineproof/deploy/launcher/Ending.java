package org.lineproof.deploy.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a run ends, for whoever started it. Maven prints a page of its own when a program fails, so the reason goes into
 * a file of properties ({@code reason}) that the build says last; without such a file it is printed here.
 */
final class Ending {

    /** The run ended as it should. */
    static final int GOOD = 0;

    /** It failed, and the reason was printed. */
    static final int FAILED = 1;

    /** It failed, and the reason stands in the file. */
    static final int FAILED_AND_WRITTEN = 3;

    private final @Nullable Path file;
    private final Progress progress;
    private volatile boolean asked;

    private Ending(@Nullable Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** Removes what an earlier run left in the file that {@code lineproof.failure.file} names. */
    static Ending of(Properties properties, Progress progress) throws IOException {
        String name = properties.getProperty("lineproof.failure.file", "");
        if (name.isBlank()) {
            return new Ending(null, progress);
        }
        Path file = Path.of(name);
        Files.deleteIfExists(file);
        return new Ending(file, progress);
    }

    /** Somebody wants the end: what breaks off from now on has not failed. */
    void asked() {
        asked = true;
    }

    /** Tells the reason, unless the end was asked for, and gives the exit code. */
    int failure(String reason) {
        if (asked) {
            return GOOD;
        }
        if (file != null) {
            Properties written = new Properties();
            written.setProperty("reason", reason);
            try (Writer out = Files.newBufferedWriter(file)) {
                written.store(out, null);
                return FAILED_AND_WRITTEN;
            } catch (IOException e) {
                progress.say("The reason could not be written: " + e);
            }
        }
        progress.say(reason);
        return FAILED;
    }
}
