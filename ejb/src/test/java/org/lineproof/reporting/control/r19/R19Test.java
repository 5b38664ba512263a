package org.lineproof.reporting.control.r19;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.assembly.Reports;

class R19Test {
    private static final long SEED = 19;

    @Test
    void theShareCountsReceiptsThatNameANoticeOnFile() {
        List<Fact> shares = ((Block.Facts) block(report(cut(true).cut(), Language.EN), 1, Block.Facts.class)).facts();
        assertEquals(
                List.of("4", "3 (75 %)", "2 (50 %)"),
                shares.stream().map(Fact::value).toList());
        assertEquals(4, shares.get(0).basis().references().size());
    }

    @Test
    void theTableTellsUnitsAndNoticesApart() {
        Table table = report(cut(true).cut(), Language.EN).sections().get(0).blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .map(rows -> ((Block.Rows) rows).table())
                .filter(rows -> rows.columns().size() == 4
                        && rows.columns().get(0).head().equals("Unit"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        List.of("Graz", "N-1", "yes", "1"),
                        List.of("Graz", "N-9", "no", "1"),
                        List.of("Vienna", "N-1", "yes", "1"),
                        List.of("no unit stated", "none", "no", "1")),
                table.rows().stream().map(Table.Row::cells).toList());
        Chart chart = ((Block.Bars) block(report(cut(true).cut(), Language.EN), 1, Block.Bars.class)).chart();
        assertEquals(4, chart.bars().stream().mapToLong(Chart.Bar::sum).sum());
    }

    @Test
    void theAnnexHoldsTheReceiptsOfThePeriod() {
        Table annex = report(cut(true).cut(), Language.DE).annexes().get(0).table();
        assertEquals(4, annex.rows().size());
        assertEquals("nein", annex.rows().get(2).cells().get(4));
    }

    @Test
    void anErasedReceiptNamesNothingAnyMore() {
        Table annex =
                report(cut(true).erase(0).cut(), Language.EN).annexes().get(0).table();
        assertEquals("erased", annex.rows().get(0).cells().get(3));
        assertEquals("no", annex.rows().get(0).cells().get(4));
    }

    @Test
    void withoutNoticesAndReceiptsItSaysWhatWouldSupplyThem() {
        List<Block> blocks = Reports.of(
                        "R19",
                        new CutBuilder().system("deployer").receipt(1, false).cut(),
                        new Period(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z")))
                .sections()
                .get(0)
                .blocks();
        assertTrue(blocks.get(0) instanceof Block.NoEvidence, blocks.toString());
        assertTrue(blocks.get(1) instanceof Block.NoEvidence, blocks.toString());
    }

    @Test
    void takingTheNoticeAwayChangesTheLinesThatRestOnIt() {
        ReportRecord with = report(cut(true).cut(), Language.EN);
        ReportRecord without = report(cut(false).cut(), Language.EN);
        assertEquals(
                List.of(0, 1),
                IntStream.range(0, 4)
                        .filter(at -> !cells(with, at).equals(cells(without, at)))
                        .boxed()
                        .toList());
        assertEquals(
                List.of(1, 5, 6),
                IntStream.rangeClosed(1, 6)
                        .filter(number -> !words(with, number).equals(words(without, number)))
                        .boxed()
                        .toList());
    }

    @Test
    void theSameCutGivesTheSameBytesInEachLanguage() {
        for (Language language : Language.values()) {
            assertArrayEquals(
                    ReportJson.bytes(report(RichAndPoor.rich().cut(), language)),
                    ReportJson.bytes(report(RichAndPoor.rich().cut(), language)));
        }
        assertTrue(new String(ReportJson.bytes(report(RichAndPoor.rich().cut(), Language.DE)), StandardCharsets.UTF_8)
                .contains("Belege, die einen hinterlegten Hinweis nennen"));
    }

    private static CutBuilder cut(boolean notice) {
        CutBuilder cut = new CutBuilder(SEED)
                .system("deployer")
                .receipt(1, false, members -> members.put("noticeId", "N-1").put("unit", "Vienna"))
                .receipt(2, false, members -> members.put("noticeId", "N-1").put("unit", "Graz"))
                .receipt(3, false, members -> members.put("noticeId", "N-9").put("unit", "Graz"))
                .receipt(4, false);
        return notice
                ? cut.practice(
                        "notice",
                        members -> members.put("notice", "N-1")
                                .put("audience", "persons")
                                .put("since", "2026-01-01")
                                .put("text", "This decision is prepared with AI."))
                : cut;
    }

    private static List<String> cells(ReportRecord report, int row) {
        return report.annexes().get(0).table().rows().get(row).cells();
    }

    /** What a section says, without the size of the log audit, which differs by the entry taken away. */
    private static String words(ReportRecord report, int section) {
        return report.sections()
                .get(section - 1)
                .blocks()
                .toString()
                .replaceAll("Reference\\[origin=[^,]*/audit[^]]*]", "");
    }

    private static ReportRecord report(EvidenceCut cut, Language language) {
        return Reports.of(Reports.request("R19", language), cut);
    }

    private static Block block(ReportRecord report, int section, Class<? extends Block> kind) {
        return report.sections().get(section - 1).blocks().stream()
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
