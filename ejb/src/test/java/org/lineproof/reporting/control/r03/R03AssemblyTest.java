package org.lineproof.reporting.control.r03;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.control.r03.point.AnnexPoint;

class R03AssemblyTest {
    private final EvidenceCut rich = RichAndPoor.rich().cut();
    private final EvidenceCut poor = RichAndPoor.poor().cut();

    @Test
    void thereAreTwentyThreePointsAndTheCatalogueKnowsTheirRequirements() {
        assertEquals(23, AnnexPoint.ALL.size());
        List<String> named = AnnexPoint.ALL.stream()
                .flatMap(point -> point.requirements().stream())
                .toList();
        List<String> known = Reports.CATALOGUE.report("R03").orElseThrow().requirementIds().stream()
                .filter(id -> id.startsWith("aia-annex4-"))
                .toList();
        assertEquals(known, named);
    }

    @Test
    void eachPointIsExactlyOneNode() {
        for (EvidenceCut cut : List.of(rich, poor)) {
            for (int section = 1; section <= 9; section++) {
                for (AnnexPoint point : AnnexPoint.of(section)) {
                    String number = point.key().replaceAll("(\\d)([a-h])", "$1($2)") + " · ";
                    assertEquals(
                            1,
                            blocks(cut, section).stream()
                                    .filter(block -> heading(block).startsWith(number))
                                    .count(),
                            number);
                }
            }
        }
    }

    @Test
    void theStatesFollowFromRecordsAnswersAndChecks() {
        Map<String, String> states = states(rich);
        assertEquals("present", states.get("1(a) · Intended purpose, provider, version"));
        assertEquals("not applicable", states.get("1(f) · Illustrations of the product"));
        assertEquals("present", states.get("1(h) · Instructions for use"));
        assertEquals("present", states.get("2(b) · Design specifications"));
        assertEquals("present", states.get("2(d) · Data requirements as datasheets"));
        assertEquals("present", states.get("2(e) · Assessment of human oversight measures"));
        assertEquals("missing", states.get("2(f) · Pre-determined changes"));
        assertEquals("partial", states.get("2(h) · Cybersecurity measures"), "its answer has run out");
        assertEquals("partial", states.get("3 · Monitoring, functioning and control"));
        assertEquals("present", states.get("4 · Appropriateness of the performance metrics"));
        assertEquals("partial", states.get("6 · Changes over the lifecycle"));
    }

    @Test
    void aPoorSystemHasAPurposeAndNothingElse() {
        Map<String, String> states = states(poor);
        assertEquals("partial", states.remove("1(a) · Intended purpose, provider, version"));
        assertEquals(List.of("missing"), states.values().stream().distinct().toList());
    }

    @Test
    void anAnswerThatItIsNotMetLeavesThePointPartial() {
        EvidenceCut cut = RichAndPoor.poor()
                .answer("aia-annex4-9", "not-met", "2026-01-01", "2027-12-31")
                .cut();
        assertEquals("partial", states(cut).get("9 · Post-market monitoring"));
    }

    @Test
    void aPartialPointSaysWhatIsMissing() {
        Block.Facts point = (Block.Facts) blocks(rich, 6).get(0);
        Fact last = point.facts().get(point.facts().size() - 1);
        assertEquals("Still missing", last.label());
        assertEquals("An answer with the relevant changes over the lifecycle", last.value());
    }

    @Test
    void thatNoStandardIsCitedIsSaidAsOfTheCatalogue() {
        Block.Paragraph standards = (Block.Paragraph) blocks(rich, 7).get(0);
        assertTrue(standards.text().startsWith("As of 2026-11-22 (catalogue 2026-11) the Official Journal"));
        assertTrue(standards.text().contains("cites no harmonised standard"));
    }

    @Test
    void theCompletenessAnnexNamesReasonEntriesAndDigest() {
        List<Table.Row> rows = completeness(rich);
        assertEquals(23, rows.size());
        Table.Row illustrations = rows.get(5);
        assertEquals("As the plan says.", illustrations.cells().get(2));
        assertEquals("ab".repeat(32), illustrations.cells().get(3));
        assertEquals(
                CutBuilder.AUDIT_LOG, illustrations.basis().references().get(0).origin());
        assertEquals(1, illustrations.basis().references().size());
    }

    @Test
    void dutiesWithoutAnAnswerAreListedByTheirNames() {
        Block.NoEvidence risks = (Block.NoEvidence) blocks(rich, 5).get(2);
        assertEquals(11, risks.wouldSupply().size());
        assertTrue(
                risks.wouldSupply().get(0).startsWith("Art. 9("),
                risks.wouldSupply().get(0));
    }

    @Test
    void aDeployerIsToldWhoseDutyItIs() {
        EvidenceCut deployer =
                new CutBuilder().system("deployer").receipt(1, false).cut();
        assertTrue(((Block.Paragraph) blocks(deployer, 1).get(0)).text().contains("duty of the provider"));
        assertFalse(blocks(rich, 1).get(0) instanceof Block.Paragraph);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameValuesGiveTheSameBytesAndNothingIsJudgedInLaw(Language language) {
        for (EvidenceCut cut : List.of(rich, poor)) {
            byte[] once = ReportJson.bytes(report(cut, language));
            assertArrayEquals(once, ReportJson.bytes(report(cut, language)));
            String json = new String(once, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            assertFalse(json.contains("compliant"));
        }
    }

    private static String heading(Block block) {
        return block instanceof Block.Facts facts
                ? facts.caption()
                : block instanceof Block.NoEvidence none ? none.subject() : "";
    }

    private static Map<String, String> states(EvidenceCut cut) {
        return completeness(cut).stream()
                .collect(Collectors.toMap(
                        row -> row.cells().get(0), row -> row.cells().get(1)));
    }

    private static List<Table.Row> completeness(EvidenceCut cut) {
        return blocks(cut, 10).stream()
                .filter(Block.Rows.class::isInstance)
                .map(block -> ((Block.Rows) block).table())
                .filter(table -> table.caption().startsWith("Point"))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static List<Block> blocks(EvidenceCut cut, int section) {
        return report(cut, Language.EN).sections().get(section - 1).blocks();
    }

    private static ReportRecord report(EvidenceCut cut, Language language) {
        return RichAndPoor.report("R03", cut, language);
    }
}
