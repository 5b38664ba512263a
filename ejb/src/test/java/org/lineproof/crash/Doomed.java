package org.lineproof.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A process of a node that will be killed at a point. It starts while others still work, and waits to be told to go. */
record Doomed(CrashPoint point, Process process, Path output) implements AutoCloseable {

    private static final int KILLED = 128 + 9;

    /** What it told before it was killed: entries it has acknowledged, notes that anybody could read. */
    record Told(List<UUID> acknowledged, List<String> published) {}

    static Doomed start(CrashPoint point, Path folder, String... whereTo) throws IOException {
        Path output = folder.resolve(point + ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-classpath",
                System.getProperty("java.class.path"),
                DoomedNode.class.getName()));
        command.addAll(List.of(whereTo));
        command.add(point.name());
        return new Doomed(
                point,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    /** Lets it go to its death. */
    Told killed() throws IOException, InterruptedException {
        try (var input = process.getOutputStream()) {
            input.write('\n');
        }
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the node ends");
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(KILLED, process.exitValue(), text);
        Told told = new Told(new ArrayList<>(), new ArrayList<>());
        text.lines().forEach(line -> {
            if (line.startsWith("ACKNOWLEDGED ")) {
                told.acknowledged.add(UUID.fromString(line.substring(13)));
            } else if (line.startsWith("PUBLISHED ")) {
                byte[] note = Base64.getDecoder().decode(line.substring(10));
                told.published.add(new String(note, StandardCharsets.UTF_8));
            }
        });
        return told;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
