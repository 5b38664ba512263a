package org.lineproof.reporting.control.r11;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.assembly.Reports;

class R11Test {
    private static final long SEED = 11;

    @Test
    void theTotalsAddUpToTheWholeCatalogue() {
        for (CutBuilder cut : List.of(RichAndPoor.rich(), RichAndPoor.poor())) {
            List<Long> totals = facts(report(cut, Language.EN), 2, 0).stream()
                    .map(fact -> Long.valueOf(fact.value()))
                    .toList();
            assertEquals(5, totals.size());
            assertEquals(328, totals.get(4));
            assertEquals(
                    328,
                    totals.subList(0, 4).stream().mapToLong(Long::longValue).sum());
        }
    }

    @Test
    void theChartCountsEveryDutyThatBinds() {
        ReportRecord report = report(RichAndPoor.rich(), Language.EN);
        Chart chart = ((Block.Bars) block(report, 2, Block.Bars.class)).chart();
        List<Fact> totals = facts(report, 2, 0);
        long binding = IntStream.range(0, 3)
                .mapToLong(at -> Long.parseLong(totals.get(at).value()))
                .sum();
        assertEquals(binding, chart.bars().stream().mapToLong(Chart.Bar::sum).sum());
    }

    @Test
    void theAnnexHoldsEveryRequirementWithItsReason() {
        Table annex = report(RichAndPoor.poor(), Language.EN).annexes().get(0).table();
        assertEquals(328, annex.rows().size());
        assertTrue(annex.rows().stream().noneMatch(row -> row.cells().get(2).isBlank()));
    }

    @Test
    void whatNeedsAttentionStandsFirstByTheLevelOfThePolicy() {
        CutBuilder cut = deployer().answer("aia-4-1", "not-met", "2026-11-01", "2027-10-31");
        List<Table.Row> rows = rows(report(cut, Language.EN));
        assertTrue(rows.get(0).cells().get(1).contains("FAILED"), rows.get(0).toString());
        assertTrue(
                rows.get(0).cells().get(1).endsWith("To be mended"), rows.get(0).toString());
        cut.policy("ours", "declared-answer", "INFORM");
        List<Table.Row> lowered = rows(report(cut, Language.EN));
        Table.Row answer = lowered.stream()
                .filter(row -> row.cells().get(0).startsWith("Art. 4(1)"))
                .findFirst()
                .orElseThrow();
        assertTrue(answer.cells().get(1).endsWith("For information"), answer.toString());
        int at = lowered.indexOf(answer);
        assertTrue(at > 0
                && lowered.subList(0, at).stream()
                        .noneMatch(row -> row.cells().get(1).contains("PASSED")));
    }

    @Test
    void anAnswerNamesWhoGaveItAndUntilWhenItHolds() {
        Table.Row row =
                rows(report(deployer().answer("aia-4-1", "met", "2026-11-01", "2027-10-31"), Language.EN)).stream()
                        .filter(answer -> answer.cells().get(0).startsWith("Art. 4(1)"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(row.cells().get(3).contains("answer holds until 2027-10-31"), row.toString());
        assertEquals(EvidenceClass.DECLARED, row.basis().evidence());
    }

    @Test
    void theGravestStandInTheSectionAndAllInTheAnnex() {
        ReportRecord report = report(RichAndPoor.rich(), Language.EN);
        List<Table> tables = tables(report, 2);
        assertTrue(tables.stream().allMatch(table -> table.rows().size() <= 12), "each fits on a page");
        List<String> gravest = duties(tables.get(0).rows());
        assertTrue(tables.get(0).rows().stream()
                .noneMatch(row -> row.cells().get(1).contains("PASSED")));
        List<Table.Row> all = rows(report);
        assertEquals(gravest, duties(all).subList(0, gravest.size()));
        long counted = tables.subList(1, tables.size()).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().subList(1, 4).stream())
                .mapToLong(Long::parseLong)
                .sum();
        assertEquals(all.size(), counted, "each duty with evidence is counted once");
    }

    @Test
    void theWorstArticleIsCountedFirst() {
        CutBuilder cut = deployer()
                .answer("aia-26-4", "met", "2026-11-01", "2027-10-31")
                .answer("aia-4-1", "not-met", "2026-11-01", "2027-10-31");
        Table counts = tables(report(cut, Language.EN), 2).get(1);
        List<Integer> failed = counts.rows().stream()
                .map(row -> Integer.valueOf(row.cells().get(1)))
                .toList();
        assertEquals(failed.stream().sorted(Comparator.reverseOrder()).toList(), failed);
        assertTrue(duties(counts.rows()).indexOf("Art. 4") < failed.indexOf(0), counts.toString());
    }

    @Test
    void whatHasEndedOrEndsSoonStandsFirst() {
        ReportRecord report = report(
                deployer()
                        .answer("aia-26-4", "met", "2026-11-01", "2027-10-31")
                        .answer("aia-4-1", "met", "2026-11-01", "2026-12-22"),
                Language.EN);
        assertEquals(
                List.of("2", "0", "1", "0"),
                facts(report, 3, 0).stream().map(Fact::value).toList());
        assertEquals(1, tables(report, 3).get(0).rows().size());
        assertEquals(
                List.of("2026-12-22", "2027-10-31"),
                report.annexes().get(2).table().rows().stream()
                        .map(row -> row.cells().get(3))
                        .toList());
    }

    @Test
    void theOverallLineIsThatOfItsWeakestEdge() {
        CutBuilder cut = RichAndPoor.rich().state(LogState.ANCHORED_INDEPENDENT);
        Fact edge = facts(report(cut, Language.EN), 2, 1).get(0);
        assertEquals("declared; anchored, independent chain", edge.value());
        Fact weaker =
                facts(report(cut.state(LogState.PUBLISHED), Language.EN), 2, 1).get(0);
        assertEquals("declared; published", weaker.value());
        assertEquals(LogState.PUBLISHED, weaker.basis().state());
    }

    @Test
    void whatIsDeclaredIsAsOldAsItsEntry() {
        Table fresh = ((Block.Rows) block(
                        report(deployer().answer("aia-4-1", "met", "2026-11-01", "2026-12-22"), Language.EN),
                        3,
                        Block.Rows.class))
                .table();
        assertEquals(
                List.of("0", "2026-12-22", "30"), fresh.rows().get(0).cells().subList(2, 5));
    }

    @Test
    void nothingDeclaredIsNotFresh() {
        ReportRecord poor = report(deployer(), Language.EN);
        assertTrue(poor.sections().get(2).blocks().get(0) instanceof Block.NoEvidence);
        assertTrue(poor.sections().get(3).blocks().get(1) instanceof Block.NoEvidence);
        assertTrue(poor.sections().get(4).blocks().get(0) instanceof Block.NoEvidence);
    }

    @Test
    void aDutyDeclaredAsOfNoMatterIsAnException() {
        List<Fact> exceptions = facts(
                report(deployer().answer("aia-4-1", "not-applicable", "2026-11-01", "2027-10-31"), Language.EN), 4, 0);
        assertEquals(List.of("Art. 4(1)"), exceptions.stream().map(Fact::label).toList());
        assertFalse(json(report(
                        deployer()
                                .answer("aia-4-1", "not-applicable", "2026-11-01", "2027-10-31")
                                .answer("aia-4-1", "met", "2026-11-01", "2027-10-31"),
                        Language.EN))
                .contains("Declared as of no matter here\""));
    }

    @Test
    void theTrendCountsWhatFollowsTheLastMatrix() {
        CutBuilder cut = deployer()
                .answer("aia-4-1", "met", "2026-11-01", "2027-10-31")
                .issued("R11-0123456789ab")
                .answer("aia-26-4", "met", "2026-11-01", "2027-10-31")
                .issued("R01-0123456789ab");
        List<Fact> trend = facts(report(cut, Language.EN), 5, 0);
        assertTrue(trend.get(0).value().startsWith("R11-0123456789ab"), trend.toString());
        assertEquals(
                List.of("Answers 1", "Reports 1"),
                trend.subList(1, trend.size()).stream()
                        .map(fact -> fact.label() + " " + fact.value())
                        .toList());
    }

    @Test
    void takingAnAnswerAwayChangesTheLinesThatRestOnIt() {
        CutBuilder with = new CutBuilder(SEED)
                .system("deployer")
                .receipt(1, false)
                .answer("aia-4-1", "met", "2026-11-01", "2027-10-31");
        CutBuilder without = new CutBuilder(SEED).system("deployer").receipt(1, false);
        List<Table.Row> before =
                report(with, Language.EN).annexes().get(0).table().rows();
        List<Table.Row> after =
                report(without, Language.EN).annexes().get(0).table().rows();
        assertEquals(
                List.of("Art. 4(1)"),
                IntStream.range(0, before.size())
                        .filter(at ->
                                !before.get(at).cells().equals(after.get(at).cells()))
                        .mapToObj(at -> before.get(at).cells().get(0))
                        .toList());
        assertEquals(
                rows(report(with, Language.EN)).size() - 1,
                rows(report(without, Language.EN)).size());
    }

    @Test
    void theSameCutGivesTheSameBytesInEachLanguage() {
        for (Language language : Language.values()) {
            assertArrayEquals(
                    ReportJson.bytes(report(RichAndPoor.rich(), language)),
                    ReportJson.bytes(report(RichAndPoor.rich(), language)));
        }
        assertTrue(json(report(RichAndPoor.rich(), Language.DE)).contains("Kein Nachweis verzeichnet"));
    }

    private static CutBuilder deployer() {
        return new CutBuilder().system("deployer").receipt(1, false);
    }

    private static ReportRecord report(CutBuilder cut, Language language) {
        return Reports.of(Reports.request("R11", language), cut.cut());
    }

    private static List<Table.Row> rows(ReportRecord report) {
        return report.annexes().get(1).table().rows();
    }

    private static List<Table> tables(ReportRecord report, int section) {
        return report.sections().get(section - 1).blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .map(block -> ((Block.Rows) block).table())
                .toList();
    }

    private static List<String> duties(List<Table.Row> rows) {
        return rows.stream().map(row -> row.cells().get(0)).toList();
    }

    /** The facts of the block at a place in a section, counted among its lists of facts. */
    private static List<Fact> facts(ReportRecord report, int section, int at) {
        return report.sections().get(section - 1).blocks().stream()
                .filter(Block.Facts.class::isInstance)
                .map(block -> ((Block.Facts) block).facts())
                .toList()
                .get(at);
    }

    private static Block block(ReportRecord report, int section, Class<? extends Block> kind) {
        return report.sections().get(section - 1).blocks().stream()
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static String json(ReportRecord report) {
        return new String(ReportJson.bytes(report), StandardCharsets.UTF_8);
    }
}
