package org.lineproof.web.rest.log;

import java.util.Optional;
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
     *     {@code /demo/system/triage/tile/0/000}; empty if it names nothing that a log publishes
     */
    static Optional<LogPath> parse(String path) {
        int tenantEnd = path.indexOf('/', 1);
        if (!path.startsWith("/") || tenantEnd < 2) {
            return Optional.empty();
        }
        try {
            TenantId tenant = new TenantId(path.substring(1, tenantEnd));
            return inTenant(tenant, path.substring(tenantEnd + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The last "/tile/" divides: a system may be called "tile", a tile path has only one. */
    private static Optional<LogPath> inTenant(TenantId tenant, String rest) {
        if (rest.endsWith("/checkpoint")) {
            String log = rest.substring(0, rest.length() - "/checkpoint".length());
            return Optional.of(new Head(tenant, new LogName(log)));
        }
        int tile = rest.lastIndexOf("/tile/");
        return tile < 0
                ? Optional.empty()
                : Optional.of(new Tile(
                        tenant, new LogName(rest.substring(0, tile)), TilePath.parse(rest.substring(tile + 1))));
    }
}
