package org.lineproof.reporting.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;

class RenderedReportTest {
    @Test
    void theLoggedStatementHasTheDigestOfEveryFileUnderTheNameOfItsFormat() {
        Map<ReportFormat, byte[]> files = new EnumMap<>(ReportFormat.class);
        for (ReportFormat format : ReportFormat.values()) {
            files.put(format, format.name().getBytes(StandardCharsets.UTF_8));
        }
        ObjectNode statement = new RenderedReport("R01-0123456789ab", files, 0).statement();
        assertEquals("R01-0123456789ab", statement.get("report").asText());
        assertEquals(files.size() + 1, statement.size());
        files.forEach((format, file) -> assertEquals(
                "sha256:" + Hash.sha256(file).hex(),
                statement.get(format.word()).asText()));
    }

    @Test
    void aReportHasNoFileThatWasNotMade() {
        ObjectNode statement =
                new RenderedReport("R05-0123456789ab", Map.of(ReportFormat.CSV, new byte[1]), 0).statement();
        assertEquals(2, statement.size());
    }
}
