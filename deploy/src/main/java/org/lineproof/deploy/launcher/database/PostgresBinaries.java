package org.lineproof.deploy.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.lineproof.deploy.launcher.files.Unpacked;
import org.lineproof.deploy.launcher.process.StartFailure;

/** The PostgreSQL programs for this machine, from a jar on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks the programs as {@code target}, unless they are there. */
    static Path unpack(Path target) throws IOException {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (archive == null) {
                throw new StartFailure("There is no embedded PostgreSQL for this machine (" + name + ").");
            }
            return Unpacked.tarXz(archive, target);
        }
    }

    /** The archive's name by the names of operating system and processor that Java uses. */
    static String archiveName(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String cpu = processor.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + os + "-" + cpu + ".txz";
    }
}
