package org.lineproof.client.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps on the disk that a spool is made of, each of which a crash may be the last of. */
class SpoolDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String UNFINISHED = ".new";

    private final Path directory;
    private @Nullable FileChannel lock;

    SpoolDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the directory, readable by its owner alone, and takes it for this process.
     *
     * @throws IOException if another process or client has it
     */
    final void enter() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
        FileChannel channel =
                FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new IOException(directory + " is in use by another client; give each client a directory of its own");
        }
        lock = channel;
        for (Path leftOver : list(UNFINISHED)) {
            Files.delete(leftOver);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    final Path file(String name) {
        return directory.resolve(name);
    }

    /** The files with this ending, by name. */
    final List<Path> list(String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Puts a file in place so that it has either its old bytes or all of these, whatever happens. */
    final void replace(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (RandomAccessFile out = open(unfinished)) {
            out.setLength(0);
            write(out, bytes);
            force(out);
        }
        move(unfinished, file);
        forceNames();
    }

    /** Not a channel: those are closed when the thread that uses them is interrupted. */
    static RandomAccessFile open(Path file) throws IOException {
        return new RandomAccessFile(file.toFile(), "rw");
    }

    void write(RandomAccessFile file, byte[] bytes) throws IOException {
        file.write(bytes);
    }

    /** Returns when the disk has what was written. */
    void force(RandomAccessFile file) throws IOException {
        file.getFD().sync();
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(Path file) throws IOException {
        Files.delete(file);
    }

    /** Returns when the disk has the names of the files, where the system lets a directory be opened. */
    void forceNames() throws IOException {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
                break;
            } catch (ClosedByInterruptException e) {
                interrupted = Thread.interrupted();
            } catch (AccessDeniedException e) {
                // Windows opens no directories, and writes their entries in order.
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
