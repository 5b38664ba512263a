package org.lineproof.web.rest.log;

import java.util.Optional;
import java.util.function.Supplier;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.LogName;

/** An address below {@code /logs}: organisation, log, and what of the log is wanted. */
sealed interface LogPath {

    TenantId tenant();

    LogName log();

    /** The newest signed tree head. */
    record Head(TenantId tenant, LogName log) implements LogPath {}

    /** Hashes or entries that never change once they are there. */
    record Tile(TenantId tenant, LogName log, TilePath path) implements LogPath {}

    /**
     * @param path what follows {@code /logs}, beginning with a slash, for instance
     *     {@code /demo/system/triage/tile/0/000}
     * @return empty if it names nothing that a log publishes
     * @throws IllegalArgumentException if it names a tile that there is in no log, whatever its size
     */
    static Optional<LogPath> parse(String path) {
        int tenantEnd = path.indexOf('/', 1);
        if (!path.startsWith("/") || tenantEnd < 2) {
            return Optional.empty();
        }
        String rest = path.substring(tenantEnd + 1);
        String tenant = path.substring(1, tenantEnd);
        if (rest.endsWith("/checkpoint")) {
            String log = rest.substring(0, rest.length() - "/checkpoint".length());
            return named(() -> new Head(new TenantId(tenant), new LogName(log)));
        }
        // The last "/tile/" divides: a system may be called "tile", a tile path has only one.
        int tile = rest.lastIndexOf("/tile/");
        if (tile < 0) {
            return Optional.empty();
        }
        TilePath wanted = TilePath.parse(rest.substring(tile + 1));
        return named(() -> new Tile(new TenantId(tenant), new LogName(rest.substring(0, tile)), wanted));
    }

    /** Where a name cannot be one, nothing stands. */
    private static Optional<LogPath> named(Supplier<LogPath> path) {
        try {
            return Optional.of(path.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
