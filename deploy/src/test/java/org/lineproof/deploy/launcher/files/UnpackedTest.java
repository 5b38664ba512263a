package org.lineproof.deploy.launcher.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    @TempDir
    Path directory;

    @Test
    void aZipLosesItsTopDirectory() throws Exception {
        Unpacked.zip(zip("server-1.0/bin/run.sh"), directory.resolve("server"));
        assertEquals("content", Files.readString(directory.resolve("server/bin/run.sh")));
    }

    @Test
    void whatIsThereIsNotUnpackedAgain() throws Exception {
        Path target = Files.createDirectories(directory.resolve("server"));
        Unpacked.zip(directory.resolve("no-such.zip"), target);
        assertFalse(Files.exists(target.resolve("bin")));
    }

    @Test
    void anInterruptedUnpackingIsBegunAnew() throws Exception {
        Path left = Files.createDirectories(directory.resolve("server.partial"));
        Files.writeString(left.resolve("half"), "half");
        Unpacked.zip(zip("server-1.0/bin/run.sh"), directory.resolve("server"));
        assertFalse(Files.exists(directory.resolve("server/half")));
        assertFalse(Files.exists(left));
    }

    @Test
    void aNameThatLeavesTheArchiveIsRefused() throws Exception {
        Path evil = zip("server-1.0/../../escaped");
        assertThrows(IOException.class, () -> Unpacked.zip(evil, directory.resolve("deep/server")));
        assertFalse(Files.exists(directory.resolve("escaped")));
    }

    @Test
    void programsAndLinksOfATarStayWhatTheyAre() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            TarArchiveEntry program = new TarArchiveEntry("bin/program");
            program.setMode(0755);
            program.setSize(1);
            tar.putArchiveEntry(program);
            tar.write('x');
            tar.closeArchiveEntry();
            TarArchiveEntry link = new TarArchiveEntry("bin/link", TarConstants.LF_SYMLINK);
            link.setLinkName("program");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        Path target = Unpacked.tarXz(new ByteArrayInputStream(bytes.toByteArray()), directory.resolve("programs"));
        assertTrue(Files.isExecutable(target.resolve("bin/program")));
        assertEquals(Path.of("program"), Files.readSymbolicLink(target.resolve("bin/link")));
    }

    @Test
    void removingADirectoryLeavesAloneWhatItsLinksPointTo() throws Exception {
        Path kept = Files.writeString(
                Files.createDirectories(directory.resolve("kept")).resolve("file"), "kept");
        Path removed = Files.createDirectories(directory.resolve("removed"));
        Files.createSymbolicLink(removed.resolve("link"), kept.getParent());
        Unpacked.remove(removed);
        assertFalse(Files.exists(removed));
        assertTrue(Files.exists(kept));
    }

    private Path zip(String name) throws IOException {
        Path file = directory.resolve("archive.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            out.write("content".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return file;
    }
}
