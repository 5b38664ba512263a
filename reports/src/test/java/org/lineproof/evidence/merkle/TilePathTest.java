package org.lineproof.evidence.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of C2SP tlog-tiles. */
class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/3/000, 3, 0, 256",
        "tile/0/x001/234.p/5, 0, 1234, 5",
        "tile/entries/000, -1, 0, 256",
        "tile/entries/x123/456.p/255, -1, 123456, 255",
        "tile/63/999, 63, 999, 256"
    })
    void pathsAreReadAndWritten(String path, int level, long index, int width) {
        assertEquals(new TilePath(level, index, width), TilePath.parse(path));
        assertEquals(path, new TilePath(level, index, width).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "/tile/0/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/05",
                "tile/0/000/",
                "tile/data/000",
                "tile/0/000.p",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/0/../000",
                "tile/0/\u0661\u0662\u0663"
            })
    void everyOtherSpellingIsRefused(String path) {
        assertThrows(IllegalArgumentException.class, () -> TilePath.parse(path));
    }
}
