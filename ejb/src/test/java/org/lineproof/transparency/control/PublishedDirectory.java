package org.lineproof.transparency.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.Beans;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.transparency.boundary.PublishedLogs;

/** What a log publishes, written as the files that a static web server would serve. */
final class PublishedDirectory {

    private final LogFixture fixture;
    private final Path directory;

    PublishedDirectory(LogFixture fixture, Path directory) {
        this.fixture = fixture;
        this.directory = directory;
    }

    Path path() {
        return directory;
    }

    /** Every tile and bundle that the log of this size has, and its checkpoint. */
    void write(long size) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("checkpoint"),
                read(logs -> logs.checkpoint(fixture.tenant, fixture.log.name()).orElseThrow()));
        writeLevel(TilePath.ENTRIES, size);
        long nodes = size;
        for (int level = 0; nodes > 0; level++) {
            writeLevel(level, nodes);
            nodes /= 256;
        }
    }

    private void writeLevel(int level, long nodes) throws IOException {
        for (long index = 0; index * 256 < nodes; index++) {
            TilePath tile = new TilePath(level, index, (int) Math.min(256, nodes - index * 256));
            Path file = directory.resolve(tile.text());
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                byte[] bytes = read(logs ->
                        logs.tile(fixture.tenant, fixture.log.name(), tile).orElseThrow());
                Files.write(file, bytes);
            }
        }
    }

    private <T> T read(Function<PublishedLogs, T> reading) {
        return LogFixture.DATABASE.asTenant(
                fixture.tenant,
                em -> reading.apply(new Beans(em, fixture.tenant, "anybody")
                        .with(RowLevelSecurity.class, new AdmittedRows())
                        .get(PublishedLogs.class)));
    }
}
