package org.lineproof.reporting.entity.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.tenancy.entity.TenantId;

class KeptFilesTest {
    private static final UUID REPORT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void theLoggedStatementHasTheDigestOfEveryFileUnderTheNameOfItsFormat() {
        List<ReportFile> files =
                Arrays.stream(ReportFormat.values()).map(KeptFilesTest::file).toList();
        ObjectNode statement = JsonNodeFactory.instance.objectNode().put("report", "R01-0123456789ab");
        new KeptFiles(files).sayIn(statement);
        assertEquals("R01-0123456789ab", statement.get("report").asText());
        assertEquals(files.size() + 1, statement.size());
        for (ReportFormat format : ReportFormat.values()) {
            assertEquals(
                    "sha256:" + digest(format).hex(),
                    statement.get(format.word()).asText());
        }
    }

    @Test
    void aReportHasNoFileThatWasNotMade() {
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        KeptFiles kept = new KeptFiles(List.of(file(ReportFormat.CSV)));
        kept.sayIn(statement);
        assertEquals(1, statement.size());
        assertEquals(3, kept.bytes());
    }

    private static ReportFile file(ReportFormat format) {
        return new ReportFile(ReportFile.Key.first(REPORT, format), new TenantId("acme"), 3, digest(format));
    }

    private static Hash digest(ReportFormat format) {
        return Hash.sha256(format.name().getBytes(StandardCharsets.UTF_8));
    }
}
