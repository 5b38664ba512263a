package org.lineproof.reporting.control.r02;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;

class R02AssemblyTest {
    private final EvidenceCut rich = RichAndPoor.rich().cut();
    private final EvidenceCut poor = RichAndPoor.poor().cut();

    @Test
    void theInventoryShowsRoleVersionAndSizeAsTheNewestEventStatesThem() {
        List<String> features = row(rich, 1, "db/features");
        assertEquals(
                List.of(
                        "db/features",
                        "training: read by a training job; tagged training",
                        "features-2026-11-02",
                        "1,203,919",
                        "88,120,400"),
                features);
        assertEquals(
                "used beside the model; tagged test", row(rich, 1, "db/holdout").get(1));
        assertEquals("made by a training job", row(rich, 1, "db/model").get(1));
        assertEquals("went into training data", row(rich, 1, "db/claims").get(1));
    }

    @Test
    void everyRowOfTheInventoryNamesTheEntriesThatStateIt() {
        Table inventory = tables(rich, 1).get(0);
        Table.Row features = inventory.rows().stream()
                .filter(row -> row.cells().get(0).equals("db/features"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        Reference.to(CutBuilder.AUDIT_LOG, 1),
                        Reference.to(CutBuilder.LINEAGE_LOG, 1),
                        Reference.to(CutBuilder.LINEAGE_LOG, 2)),
                features.basis().references());
    }

    @Test
    void theFieldsStandUnderDesign() {
        assertEquals("5", row(rich, 2, "db/claims").get(1));
        assertTrue(row(rich, 2, "db/claims").get(2).startsWith("claim_id (VARCHAR), age_group (VARCHAR)"));
    }

    @Test
    void originComesFromTheSheetAndThePlaceFromTheEvents() {
        List<Fact> claims = facts(rich, 3, "db/claims");
        assertEquals("Claims of the fund, 2021 to 2025", claims.get(0).value());
        assertEquals(
                "claims-db postgres://db.fund.example:5432/claims",
                claims.get(2).value());
    }

    @Test
    void operationsStandInTheOrderOfTimeWithTheirCode() {
        List<Table.Row> runs = tables(rich, 4).get(0).rows();
        assertEquals(
                List.of("prepare", "train", "evaluate"),
                runs.stream().map(run -> run.cells().get(1)).toList());
        assertEquals(
                List.of("2026-11-02 08:41:00", "prepare", "9f2c1e7b7", "claims", "features"),
                runs.get(0).cells());
    }

    @Test
    void measuresAndTestsOfTheDataStandUnderSuitability() {
        assertEquals(
                List.of("db/claims", "amount", "0", "90211", "0.5", "98000"),
                tables(rich, 5).get(0).rows().get(0).cells());
        assertEquals(
                List.of("db/claims", "row_count_between", "the whole data set", "did not hold"),
                tables(rich, 5).get(1).rows().get(1).cells());
    }

    @Test
    void anAnswerShowsItsDocumentAndItsPeriod() {
        Block.Facts answer = (Block.Facts) blocks(rich, 7).get(0);
        assertTrue(answer.caption().startsWith("Art. 10(2)(f) · "), answer.caption());
        assertEquals("met, as the organisation says", answer.facts().get(0).value());
        assertEquals("ab".repeat(32), answer.facts().get(2).value());
        assertEquals("2026-01-01 to 2027-12-31", answer.facts().get(3).value());
        assertTrue(blocks(rich, 7).get(1) instanceof Block.NoEvidence);
    }

    @Test
    void whatTheRecordsLeaveOpenIsAGapWithItsRemedy() {
        List<String> gaps = tables(rich, 9).get(0).rows().stream()
                .map(row -> row.cells().get(0) + ": " + row.cells().get(1))
                .toList();
        assertTrue(gaps.contains("No data sheet describes it: db/holdout"), gaps.toString());
        assertTrue(gaps.contains("No version was stated: db/model"), gaps.toString());
        assertFalse(gaps.contains("No size was stated: db/claims"), gaps.toString());
        assertFalse(gaps.contains("No data sheet describes it: db/scores"), gaps.toString());
    }

    @Test
    void theGraphRunsBothWaysAndMarksWhatNothingExplains() {
        EvidenceCut open = new CutBuilder()
                .system("provider")
                .model("1", "train")
                .source("claims")
                .run("train", List.of("claims", "postcodes"), List.of("model"))
                .run("score", List.of("model", "new claims"), List.of("ranks"))
                .cut();
        Graph graph = blocks(open, 10).stream()
                .filter(Block.Lineage.class::isInstance)
                .map(block -> ((Block.Lineage) block).graph())
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("postcodes", "new claims"),
                graph.nodes().stream()
                        .filter(node -> node.kind() == Graph.Kind.UNRESOLVED)
                        .map(Graph.Node::name)
                        .toList());
        assertTrue(graph.nodes().stream().anyMatch(node -> node.name().equals("ranks")));
        assertEquals(
                List.of("db/claims", "declared as a source", "train", "triage@1"),
                tables(open, 10).get(0).rows().get(0).cells());
        assertEquals(
                List.of("db/postcodes", "origin unknown", "train", "triage@1"),
                tables(open, 10).get(0).rows().get(1).cells());
    }

    @Test
    void whatARunSaysItMadeStandsBesideTheRegistration() {
        Table made = tables(rich, 10).get(1);
        assertEquals(
                List.of("train", "ab".repeat(32), "registered as triage@1"),
                made.rows().get(0).cells());
    }

    @Test
    void aSignOffNamesTheDigestOfWhatWasSigned() {
        Block.Facts signed = (Block.Facts) blocks(rich, 12).get(0);
        assertEquals("Sign-off", signed.caption());
        assertEquals("ab".repeat(32), signed.facts().get(2).value());
        assertTrue(((Block.NoEvidence) blocks(poor, 12).get(0)).subject().contains("No sign-off is recorded"));
    }

    @Test
    void theAnnexesHoldAllVersionsEdgesAndRuns() {
        List<Annex> annexes = report(rich, Language.EN).annexes();
        assertEquals(List.of('A', 'B', 'C'), annexes.stream().map(Annex::letter).toList());
        assertEquals(
                "amount_log ← claims.amount", rows(rich, 'B', "db/features").get(3));
        assertEquals(3, annexes.get(2).table().rows().size());
        assertTrue(report(poor, Language.EN).annexes().isEmpty());
    }

    @Test
    void everySectionOfASystemWithoutDataSaysWhatWouldSupplyIt() {
        for (int section = 1; section <= 12; section++) {
            assertTrue(
                    blocks(poor, section).stream().anyMatch(Block.NoEvidence.class::isInstance), "section " + section);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameValuesGiveTheSameBytesAndNothingIsJudgedInLaw(Language language) {
        for (EvidenceCut cut : List.of(rich, poor)) {
            byte[] once = ReportJson.bytes(report(cut, language));
            assertArrayEquals(once, ReportJson.bytes(report(cut, language)));
            String json = new String(once, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            assertFalse(json.contains("compliant") || json.contains("konform"));
        }
    }

    private static List<String> rows(EvidenceCut cut, char letter, String dataset) {
        return report(cut, Language.EN).annexes().stream()
                .filter(annex -> annex.letter() == letter)
                .flatMap(annex -> annex.table().rows().stream())
                .map(Table.Row::cells)
                .filter(cells -> cells.contains(dataset) && cells.contains("wrote"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(EvidenceCut cut, int section, String first) {
        return tables(cut, section).stream()
                .flatMap(table -> table.rows().stream())
                .map(Table.Row::cells)
                .filter(cells -> cells.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static List<Fact> facts(EvidenceCut cut, int section, String caption) {
        return blocks(cut, section).stream()
                .flatMap(block ->
                        block instanceof Block.Facts facts && facts.caption().equals(caption)
                                ? facts.facts().stream()
                                : Stream.<Fact>empty())
                .toList();
    }

    private static List<Table> tables(EvidenceCut cut, int section) {
        return blocks(cut, section).stream()
                .filter(Block.Rows.class::isInstance)
                .map(block -> ((Block.Rows) block).table())
                .toList();
    }

    private static List<Block> blocks(EvidenceCut cut, int section) {
        return report(cut, Language.EN).sections().get(section - 1).blocks();
    }

    private static ReportRecord report(EvidenceCut cut, Language language) {
        return RichAndPoor.report("R02", cut, language);
    }
}
