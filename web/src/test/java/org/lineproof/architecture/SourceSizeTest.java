package org.lineproof.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader should be able to hold a file in the head: none has more than 400 lines. */
class SourceSizeTest {

    private static final int MOST_LINES = 400;
    /** Tiny on purpose: they would flatter the median. */
    private static final Path OFFENDING = Path.of("architecture", "offending");

    private static final List<String> MODULES = List.of("reports", "ejb", "web", "deploy");

    @Test
    void noSourceFileHasMoreThanFourHundredLines() {
        Map<Path, Integer> lines = new TreeMap<>();
        Path project = Path.of("").toAbsolutePath().getParent();
        for (String module : MODULES) {
            lines.putAll(linesUnder(project.resolve(module)));
        }

        assertFalse(lines.isEmpty(), "no sources found under " + project);
        print(lines);
        assertEquals(Map.of(), tooLong(lines));
    }

    @Test
    void aFileOfFourHundredAndOneLinesIsFound(@TempDir Path module) throws IOException {
        Path sources = Files.createDirectories(module.resolve("src/main/java"));
        Files.writeString(sources.resolve("Fits.java"), "//\n".repeat(MOST_LINES));
        Path offender = Files.writeString(sources.resolve("TooLong.java"), "//\n".repeat(MOST_LINES + 1));

        assertEquals(Map.of(offender, MOST_LINES + 1), tooLong(linesUnder(module)));
    }

    private static Map<Path, Integer> tooLong(Map<Path, Integer> lines) {
        return lines.entrySet().stream()
                .filter(file -> file.getValue() > MOST_LINES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Path, Integer> linesUnder(Path module) {
        Path sources = module.resolve("src");
        if (!Files.isDirectory(sources)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains(OFFENDING.toString()))
                    .collect(Collectors.toMap(file -> file, SourceSizeTest::lineCount));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int lineCount(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void print(Map<Path, Integer> lines) {
        List<Integer> sorted = lines.values().stream().sorted().toList();
        System.out.printf(
                "%d source files: median %d lines, 95 %% at most %d, longest %d%n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }
}
