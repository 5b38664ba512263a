package org.lineproof.deploy.launcher.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Archives unpacked once: a directory that has its final name is complete. */
public final class Unpacked {

    private Unpacked() {}

    /** Unpacks a ZIP file's single top directory as {@code target}, unless it is there. */
    public static Path zip(Path archive, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return target;
        }
        try (var entries = new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            return complete(entries, target, 1);
        }
    }

    /** Unpacks a tar.xz stream as {@code target} with its links and execute bits, unless it is there. */
    public static Path tarXz(InputStream archive, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return target;
        }
        try (var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            return complete(entries, target, 0);
        }
    }

    /** Copies a directory with all it holds. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Files.copy(source, to.resolve(from.relativize(source)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Removes a directory with all it holds; links are removed, not followed. */
    public static void remove(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }

    private static Path complete(ArchiveInputStream<? extends ArchiveEntry> entries, Path target, int drop)
            throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        remove(partial);
        Files.createDirectories(partial);
        for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.startsWith("..") || name.isAbsolute()) {
                throw new IOException("The archive names a file outside itself: " + entry.getName());
            }
            if (name.getNameCount() > drop) {
                put(entries, entry, partial, name.subpath(drop, name.getNameCount()));
            }
        }
        return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(InputStream content, ArchiveEntry entry, Path root, Path name) throws IOException {
        Path file = root.resolve(name);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if (entry instanceof TarArchiveEntry tar && (tar.getMode() & 0100) != 0) {
            file.toFile().setExecutable(true);
        }
    }
}
