package org.lineproof.client.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A directory whose process is killed at one of the steps on the disk: a write is done by half, what was not forced is
 * there in part, or the step is not done at all. After that nothing is done any more.
 */
final class DoomedDirectory extends SpoolDirectory {

    /** The end of the process: no code of the product catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int fatal;
    private final Random random;
    private final Map<RandomAccessFile, Long> forced = new HashMap<>();
    private int steps;

    DoomedDirectory(Path directory, int fatalStep, long seed) {
        super(directory);
        this.fatal = fatalStep;
        this.random = new Random(seed);
    }

    /** How many steps were done. */
    int steps() {
        return steps;
    }

    @Override
    void write(RandomAccessFile file, byte[] bytes) throws IOException {
        forced.putIfAbsent(file, file.length());
        if (isFatal()) {
            super.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            throw new Killed();
        }
        super.write(file, bytes);
    }

    @Override
    void force(RandomAccessFile file) throws IOException {
        if (isFatal()) {
            long safe = forced.getOrDefault(file, 0L);
            long kept = safe + (long) (random.nextDouble() * (file.length() - safe + 1));
            if (random.nextBoolean()) {
                file.setLength(kept);
            } else {
                // The file system had made room for the bytes, and the bytes never came.
                byte[] zeros = new byte[(int) (file.length() - kept)];
                file.seek(kept);
                file.write(zeros);
            }
            throw new Killed();
        }
        super.force(file);
        forced.put(file, file.length());
    }

    @Override
    void move(Path from, Path to) throws IOException {
        dieBeforeOrAfter(() -> super.move(from, to));
    }

    @Override
    void delete(Path file) throws IOException {
        dieBeforeOrAfter(() -> super.delete(file));
    }

    @Override
    void forceNames() throws IOException {
        dieBeforeOrAfter(super::forceNames);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void dieBeforeOrAfter(Work work) throws IOException {
        if (isFatal()) {
            if (random.nextBoolean()) {
                work.run();
            }
            throw new Killed();
        }
        work.run();
    }

    private boolean isFatal() {
        if (steps >= fatal) {
            steps++;
            return true;
        }
        steps++;
        return false;
    }

    /** The files as the next process finds them, in a directory of their own: the dead one still holds its lock. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
