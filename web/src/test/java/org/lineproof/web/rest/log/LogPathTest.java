package org.lineproof.web.rest.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.LogName;

class LogPathTest {

    private static final TenantId DEMO = new TenantId("demo");

    @Test
    void aLogsNameMayHaveSlashes() {
        assertEquals(
                Optional.of(new LogPath.Head(DEMO, new LogName("system/triage"))),
                LogPath.parse("/demo/system/triage/checkpoint"));
        assertEquals(Optional.of(new LogPath.Head(DEMO, LogName.AUDIT)), LogPath.parse("/demo/audit/checkpoint"));
    }

    @Test
    void tilesAndEntryBundlesAreReadAsTlogTilesWritesThem() {
        assertEquals(
                Optional.of(new LogPath.Tile(DEMO, LogName.LINEAGE, new TilePath(0, 1234, 5))),
                LogPath.parse("/demo/lineage/tile/0/x001/234.p/5"));
        assertEquals(
                Optional.of(new LogPath.Tile(DEMO, LogName.LINEAGE, TilePath.parse("tile/entries/000"))),
                LogPath.parse("/demo/lineage/tile/entries/000"));
    }

    @Test
    void aSystemMayBeCalledTileOrCheckpoint() {
        assertEquals(
                Optional.of(new LogPath.Tile(DEMO, new LogName("system/tile"), new TilePath(0, 0, 256))),
                LogPath.parse("/demo/system/tile/tile/0/000"));
        assertEquals(
                Optional.of(new LogPath.Head(DEMO, new LogName("system/checkpoint"))),
                LogPath.parse("/demo/system/checkpoint/checkpoint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "/",
                "//audit/checkpoint",
                "/demo",
                "/demo/",
                "/demo/checkpoint",
                "/demo//checkpoint",
                "/demo/audit",
                "/demo/audit/checkpoint/",
                "/demo/../audit/checkpoint",
                "/Demo/audit/checkpoint",
                "/demo/AUDIT/checkpoint"
            })
    void nothingElseNamesAnything(String path) {
        assertTrue(LogPath.parse(path).isEmpty(), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/audit/tile/",
                "/demo/audit/tile/0/0",
                "/demo/audit/tile/0/000.p/0",
                "/demo/audit/tile/0/000.p/256",
                "/demo/audit/tile/0/000.p/05",
                "/demo/audit/tile/00/000",
                "/demo/audit/tile/64/000",
                "/demo/audit/tile/-1/000",
                "/demo/audit/tile/0/x000/001",
                "/demo/audit/tile/entries/1"
            })
    void aTileThatNoLogHasIsMalformed(String path) {
        assertThrows(IllegalArgumentException.class, () -> LogPath.parse(path), path);
    }
}
