package org.lineproof.report.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.report.RandomReport;
import org.lineproof.report.SampleReport;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;

class ReportReaderTest {
    private static final String LEDGER = SampleReport.SYSTEM_LOG;

    private final byte[] json = ReportJson.bytes(SampleReport.of(11, 25));

    @Test
    void theSampleReportsAreReadAsTheyWereWritten() throws Exception {
        for (Language language : Language.values()) {
            for (int entries : new int[] {20, 60, 400}) {
                ReportRecord report = SampleReport.of(language, 17 + entries, entries);
                assertEquals(report, ReportReader.of(ReportJson.bytes(report)));
            }
        }
    }

    @Test
    void soIsAnyReport() throws Exception {
        for (long seed = 2_611; seed < 2_911; seed++) {
            ReportRecord report = RandomReport.of(seed);
            byte[] written = ReportJson.bytes(report);
            ReportRecord read = ReportReader.of(written);
            assertEquals(report, read, "seed " + seed);
            assertArrayEquals(written, ReportJson.bytes(read), "seed " + seed);
        }
    }

    /** Where a member that the format does not know is put. */
    @ParameterizedTest
    @CsvSource({
        "'', unknown",
        "/definition, definition.unknown",
        "/system, system.unknown",
        "/period, period.unknown",
        "/pins, pins.unknown",
        "/pins/logs/0, pins.logs.unknown",
        "/sections/0, sections.0.unknown",
        "/sections/0/blocks/0, sections.0.blocks.0.unknown",
        "/sections/0/blocks/0/facts/1, sections.0.blocks.0.facts.1.unknown",
        "/sections/0/blocks/0/facts/1/basis, sections.0.blocks.0.facts.1.basis.unknown",
        "/sections/1/blocks/0, sections.1.blocks.0.unknown",
        "/sections/2/blocks/0/chart, sections.2.blocks.0.chart.unknown",
        "/sections/2/blocks/0/chart/bars/0, sections.2.blocks.0.chart.bars.0.unknown",
        "/sections/2/blocks/1/table, sections.2.blocks.1.table.unknown",
        "/sections/2/blocks/2/findings/0, sections.2.blocks.2.findings.0.unknown",
        "/sections/3/blocks/0/graph/nodes/0, sections.3.blocks.0.graph.nodes.0.unknown",
        "/sections/3/blocks/0/graph/edges/0, sections.3.blocks.0.graph.edges.0.unknown",
        "/sections/4/blocks/0, sections.4.blocks.0.unknown",
        "/annexes/0, annexes.0.unknown",
        "/annexes/0/table/columns/0, annexes.0.table.columns.0.unknown",
        "/annexes/0/table/rows/3, annexes.0.table.rows.3.unknown",
        "/annexes/0/table/rows/3/basis/references/0, annexes.0.table.rows.3.basis.references.0.unknown",
    })
    void aMemberThatTheFormatDoesNotKnowIsRefused(String at, String named) throws Exception {
        assertEquals(
                named,
                refusal(tree -> ((ObjectNode) tree.at(at)).put("unknown", 1)).field());
    }

    /** Every value of the sample in turn; a finding that has not failed may well have no basis. */
    @Test
    void aValueOfAnotherTypeOrNoneIsRefusedWhereverItStands() throws Exception {
        ObjectNode tree = StrictJson.object(ReportJson.bytes(SampleReport.of(11, 20)), 1 << 20);
        ((ArrayNode) tree.at("/annexes/0/table/rows")).removeAll().add(tree.at("/sections/2/blocks/1/table/rows/0"));
        ((ArrayNode) tree.at("/annexes/0/table/columns")).removeAll().addAll((ArrayNode)
                tree.at("/sections/2/blocks/1/table/columns"));
        ReportReader.of(CanonicalJson.bytes(tree));
        assertEquals(
                List.of("/sections/2/blocks/2/findings/1/basis absent"),
                Retyping.accepted(tree, ReportReaderTest::refuses));
    }

    private static boolean refuses(JsonNode tree) {
        try {
            ReportReader.of(CanonicalJson.bytes(tree));
            return false;
        } catch (MalformedJson e) {
            return true;
        }
    }

    static Stream<Consumer<ObjectNode>> wrong() {
        return Stream.of(
                put("", "schema", "lineproof/report/v2"),
                put("", "language", "fr-FR"),
                put("", "verification", "ftp://sample.example"),
                put("/period", "to", "2026-11-01T00:00:00Z"),
                put("/period", "from", "yesterday"),
                put("/pins/logs/1", "label", "L1"),
                put("/pins/logs/1", "origin", LEDGER),
                put("/pins/logs/0", "state", "certain"),
                put("/pins/logs/0", "root", "00"),
                tree -> ((ObjectNode) tree.at("/pins/logs/0")).put("size", 24),
                tree -> ((ObjectNode) tree.at("/pins/logs/0")).put("size", 0),
                tree -> ((ArrayNode) tree.at("/pins/logs")).remove(1),
                put("/sections/0/blocks/0", "kind", "essay"),
                put("/sections/0/blocks/0/facts/0", "kind", "PICTURE"),
                put("/sections/0/blocks/0/facts/0/basis", "evidence", "certain"),
                put("/sections/0/blocks/0/facts/0/basis/references/0", "origin", "elsewhere.example/log"),
                tree -> ((ObjectNode) tree.at("/sections/0/blocks/0/facts/0/basis/references/0")).put("last", 3),
                tree -> ((ObjectNode) tree.at("/sections/0/blocks/0/facts/0/basis/references/0")).put("size", 0),
                tree -> ((ObjectNode) tree.at("/sections/0/blocks/0/facts/0/basis/references/0"))
                        .put("size", 0)
                        .remove(List.of("first", "last")),
                tree -> ((ObjectNode) tree.at("/sections/0/blocks/0/facts/0/basis/references/0"))
                        .put("size", 1)
                        .remove(List.of("first", "last")),
                tree -> ((ArrayNode) tree.at("/sections/0/blocks/0/facts/0/basis/references")).removeAll(),
                tree -> ((ObjectNode) tree.at("/sections/0")).put("number", Section.LAST + 1),
                tree -> ((ArrayNode) tree.at("/sections/0/blocks")).removeAll(),
                put("/sections/2/blocks/2/findings/0", "outcome", "CERTAIN"),
                put("/sections/2/blocks/2/findings/0", "cure", ""),
                tree -> ((ObjectNode) tree.at("/sections/2/blocks/2/findings/0")).remove("basis"),
                tree -> ((ArrayNode) tree.at("/sections/2/blocks/0/chart/series"))
                        .add("a")
                        .add("b")
                        .add("c"),
                tree -> ((ArrayNode) tree.at("/sections/2/blocks/0/chart/bars/0/values")).set(0, -1),
                put("/sections/3/blocks/0/graph/nodes/0", "kind", "CLOUD"),
                put("/sections/3/blocks/0/graph/nodes/0", "id", "features"),
                put("/sections/3/blocks/0/graph/edges/0", "to", "nowhere"),
                put("/annexes/0", "letter", "AA"),
                tree -> ((ArrayNode) tree.at("/annexes")).add(tree.at("/annexes/0")),
                put("/annexes/0/table/columns/0", "kind", "PICTURE"),
                tree -> ((ObjectNode) tree.at("/annexes/0/table/columns/0")).put("share", 0),
                tree -> ((ObjectNode) tree.at("/annexes/0/table/columns/0")).put("share", 10_001),
                tree -> ((ArrayNode) tree.at("/annexes/0/table/rows/0/cells")).add("one more"),
                tree -> IntStream.range(0, Table.MOST_COLUMNS)
                        .forEach(i -> ((ArrayNode) tree.at("/annexes/0/table/columns"))
                                .add(tree.at("/annexes/0/table/columns/0"))),
                tree -> IntStream.range(0, ReportRecord.MOST_SECTIONS)
                        .forEach(i -> ((ArrayNode) tree.at("/sections")).add(tree.at("/sections/0"))),
                tree -> IntStream.range(0, Section.MOST_BLOCKS)
                        .forEach(
                                i -> ((ArrayNode) tree.at("/sections/4/blocks")).add(tree.at("/sections/4/blocks/0"))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatNoReportSaysIsRefused(Consumer<ObjectNode> change) throws Exception {
        refusal(change);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String text :
                new String[] {"", "[]", "{}", "{\"schema\":1}", new String(json, StandardCharsets.UTF_8) + "x"}) {
            assertThrows(MalformedJson.class, () -> ReportReader.of(text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    private MalformedJson refusal(Consumer<ObjectNode> change) throws MalformedJson {
        ObjectNode tree = StrictJson.object(json, 1 << 20);
        change.accept(tree);
        byte[] changed = CanonicalJson.bytes(tree);
        return assertThrows(MalformedJson.class, () -> ReportReader.of(changed));
    }

    private static Consumer<ObjectNode> put(String at, String name, String value) {
        return tree -> ((ObjectNode) tree.at(at)).put(name, value);
    }
}
