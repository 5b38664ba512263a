package org.lineproof.deploy.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara's {@code logging.properties}: what its console says goes into a file that people search. */
record LoggingProperties(Path file) {

    private static final String COLOUR = "com.sun.enterprise.server.logging.UniformLogFormatter.ansiColor=";

    static LoggingProperties of(Path domain) {
        return new LoggingProperties(domain.resolve("config/logging.properties"));
    }

    /**
     * Leaves the colour codes out. The formatter stays Payara's: it knows its own lines again when the console comes back
     * as a log record, and with another one each record brings forth the next.
     */
    void withoutColour() throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.stream().noneMatch(line -> line.startsWith(COLOUR))) {
            throw new IllegalStateException("logging.properties of this Payara has no " + COLOUR);
        }
        Files.write(
                file,
                lines.stream()
                        .map(line -> line.startsWith(COLOUR) ? COLOUR + "false" : line)
                        .toList());
    }
}
