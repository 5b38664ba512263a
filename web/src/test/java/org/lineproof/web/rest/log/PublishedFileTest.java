package org.lineproof.web.rest.log;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "deflate, gzip", "gzip;q=1", "gzip; q=0.5, identity", "br,gzip;q=0.001,*;q=0"})
    void whoNamesGzipGetsIt(String accepted) {
        assertTrue(takesGzip(accepted), accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip;q=0.000", "x-gzipped", "gzip;level=9", "*"})
    void nobodyElseDoes(String accepted) {
        assertFalse(takesGzip(accepted), accepted);
    }

    @Test
    void theHeaderMayBeMissingOrComeTwice() {
        assertFalse(PublishedFile.takesGzip(Collections.emptyEnumeration()));
        assertTrue(PublishedFile.takesGzip(Collections.enumeration(List.of("br", "gzip"))));
    }

    private static boolean takesGzip(String accepted) {
        return PublishedFile.takesGzip(Collections.enumeration(List.of(accepted)));
    }
}
