package org.lineproof.reporting.control.r04;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.tenancy.entity.Refusal;

class R04Test {
    private static final Period NOVEMBER = RichAndPoor.NOVEMBER;
    private static final Period EARLIER =
            new Period(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"));

    private final EvidenceCut rich = RichAndPoor.rich().cut();

    @Test
    void everySectionOfTheDefinitionSaysSomethingInBothLanguages() {
        for (Language language : Language.values()) {
            for (EvidenceCut cut : List.of(rich, RichAndPoor.poor().cut())) {
                ReportRecord report = RichAndPoor.report("R04", cut, language);
                assertEquals(8, report.sections().size());
                assertFalse(json(report).toLowerCase(Locale.ROOT).contains("compliant"));
            }
        }
    }

    @Test
    void theAnnexHasARowForEachReceiptWithItsReference() {
        List<Table.Row> rows = rows(report(NOVEMBER));
        assertEquals(24, rows.size());
        Table.Row seventh = rows.get(6);
        assertEquals("D-7", seventh.cells().get(1));
        assertEquals("triage@1", seventh.cells().get(3));
        assertEquals("review", seventh.cells().get(5));
        assertEquals("0.57", seventh.cells().get(6));
        assertEquals("overridden", seventh.cells().get(7));
        assertEquals("N-1", seventh.cells().get(8));
        assertEquals(2, seventh.basis().references().size());
        assertEquals(EvidenceClass.DECLARED, seventh.basis().evidence());
        assertEquals(EvidenceClass.SIGNED, rows.get(0).basis().evidence());
    }

    @Test
    void aPeriodWithoutReceiptsHasNoAnnexAndClosesAll() {
        ReportRecord report = report(EARLIER);
        assertEquals(List.of(), report.annexes());
        assertTrue(report.sections().get(2).blocks().get(0) instanceof Block.NoEvidence);
        assertTrue(json(report).contains("entries 0..29, 0 erased, 28 withheld, producer gaps 0"), json(report));
    }

    @Test
    void whatIsWithheldIsNamedCountedAndPrintedNowhere() {
        ReportRecord report = report(NOVEMBER, "confidence", "decisionId", "unit");
        String json = json(report);
        for (String value : List.of("D-7", "0.57", "Graz", "Vienna")) {
            assertFalse(json.contains(value), value);
            assertTrue(json(report(NOVEMBER)).contains(value), value);
        }
        assertTrue(rows(report).stream()
                .allMatch(row -> row.cells().get(1).equals("withheld")
                        && row.cells().get(6).equals("withheld")));
        List<Table.Row> withheld = rows(report.sections().get(3));
        assertEquals(
                List.of("confidence", "decisionId", "unit"),
                withheld.stream()
                        .map(row -> row.cells().get(0).replaceAll(".*\\(|\\)", ""))
                        .toList());
        assertEquals("24", withheld.get(0).cells().get(2));
        assertTrue(json.contains("0 erased, 28 withheld"), json);
        assertEquals(
                "the receipts of the period without confidence, decisionId, unit; other receipts are closed",
                report.pins().view());
    }

    @Test
    void whatAPersonWroteIsWithheldWhereItQuotesAWithheldValue() {
        EvidenceCut cut = new CutBuilder()
                .system("deployer")
                .model("1", null)
                .receipt(1, true, members -> members.put("unit", "diagnosis"))
                .act("OVERRIDDEN")
                .cut();
        assertTrue(json(report(cut, NOVEMBER)).contains("the diagnosis was misread"));
        assertFalse(json(report(cut, NOVEMBER, "unit")).contains("diagnosis"));
    }

    @Test
    void aProofGoesWithAFieldThatItBinds() {
        TrustAnchor anchor = Triage.anchor("triage3", 1);
        EvidenceCut proved = new CutBuilder()
                .system("deployer")
                .proposed(anchor, "ada")
                .act(anchor, "approved", "grace")
                .receipt(1, Triage.fields(anchor, "0", "D-1"))
                .cut();
        Table.Row open = rows(report(proved, NOVEMBER)).get(0);
        assertEquals(EvidenceClass.ZK_PROVED, open.basis().evidence());
        assertTrue(open.cells().get(5).contains("proof holds"), open.toString());
        ReportRecord masked = report(proved, NOVEMBER, "outputClass");
        Table.Row closed = rows(masked).get(0);
        assertEquals(EvidenceClass.SIGNED, closed.basis().evidence());
        assertEquals("withheld", closed.cells().get(5));
        assertTrue(json(masked).contains("goes with it"), json(masked));
    }

    @Test
    void aFieldThatNoReceiptStatesIsRefusedWithThoseThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> report(NOVEMBER, "salary"));
        assertEquals("withheld", refusal.field());
        assertTrue(refusal.reason().contains("salary; there are confidence, decisionId, factors"), refusal.reason());
    }

    @Test
    void theReleaseLogTellsWhatBecameOfEarlierExtracts() {
        Section releases = report(NOVEMBER).sections().get(7);
        List<Table.Row> extracts = rows(releases);
        assertEquals(
                List.of(
                        List.of(
                                "R04-2c3d4e5f6071, 2026-11-22 10:00",
                                "reviewer, 2026-11-22 10:00",
                                "Supervisory authority",
                                "sha256:" + "5e".repeat(32)),
                        List.of(
                                "R04-1b2c3d4e5f60, 2026-11-22 10:00",
                                "declined by reviewer, 2026-11-22 10:00",
                                "",
                                "sha256:" + "3c".repeat(32))),
                extracts.stream().map(Table.Row::cells).toList());
        assertEquals(3, extracts.get(0).basis().references().size(), "issue, release and sealing");
        assertEquals(1, report(NOVEMBER).annexes().size());
    }

    @Test
    void anUndecidedExtractSaysSoAndManyOfThemFillAnAnnex() {
        CutBuilder cut = new CutBuilder(1).system("deployer").receipt(1, false);
        for (int extract = 10; extract < 23; extract++) {
            cut.issued("R04-0000000000" + extract);
        }
        ReportRecord report = report(cut.cut(), NOVEMBER);
        assertEquals(12, rows(report.sections().get(7)).size());
        List<Table.Row> all = report.annexes().get(1).table().rows();
        assertEquals(13, all.size());
        assertTrue(
                all.get(0).cells().get(0).startsWith("R04-000000000022"),
                all.get(0).toString());
        assertEquals("not decided", all.get(0).cells().get(1));
    }

    @Test
    void whatPeopleWroteAboutEarlierExtractsAndLaidDownQuotesNothingThatIsWithheld() {
        CutBuilder cut = new CutBuilder(1).system("deployer");
        cut.receipt(1, false, members -> members.put("unit", "Graz"));
        cut.practice(
                        "contact",
                        members -> members.put("contact", "Ask for u\u00adnit Gr\u00adaz")
                                .put("language", "en"))
                .practice(
                        "instructions",
                        members -> members.put("version", "3, G R A Z").put("document", CutBuilder.DIGEST))
                .practice("documentation", members -> members.put("title", "report-D-\n1-Graz.pdf"));
        for (int extract = 10; extract < 24; extract++) {
            cut.issued("R04-0000000000" + extract)
                    .decided("released", "graz reviewer", "Court of GRAZ, case of Gra-\nz");
        }
        ReportRecord open = report(cut.cut(), NOVEMBER);
        assertTrue(spaceless(open).contains("graz"), "shown where nothing is withheld");
        ReportRecord masked = report(cut.cut(), NOVEMBER, "unit");
        assertEquals(2, masked.annexes().size(), "the annex of releases");
        assertFalse(spaceless(masked).contains("graz"), json(masked));
        assertTrue(json(masked).contains("Court of [withheld], case of [withheld]"), json(masked));
    }

    private static String spaceless(ReportRecord report) {
        return json(report).toLowerCase(Locale.ROOT).replaceAll("\\\\[nrtu]|[^\\p{L}\\p{N}]", "");
    }

    @Test
    void theSameValuesGiveTheSameBytesAndAnotherScopeAnotherReport() {
        assertArrayEquals(ReportJson.bytes(report(NOVEMBER)), ReportJson.bytes(report(NOVEMBER)));
        assertNotEquals(report(NOVEMBER).id(), report(NOVEMBER, "confidence").id());
    }

    @Test
    void withoutTheActExactlyTheLinesThatSpokeOfItChange() {
        EvidenceCut reviewed = new CutBuilder(1)
                .system("deployer")
                .model("1", null)
                .receipt(1, true)
                .receipt(2, true)
                .act("REVIEWED")
                .cut();
        ReportRecord before = report(CutBuilder.never(reviewed, CutBuilder.SYSTEM_LOG, 2), NOVEMBER);
        ReportRecord after = report(reviewed, NOVEMBER);
        assertEquals(rows(before).get(0), rows(after).get(0));
        assertNotEquals(rows(before).get(1), rows(after).get(1));
        for (int number : new int[] {1, 2, 3, 8}) {
            assertEquals(before.sections().get(number - 1), after.sections().get(number - 1), "section " + number);
        }
        assertTrue(before.sections().get(5).blocks().get(0) instanceof Block.NoEvidence);
        assertTrue(after.sections().get(5).blocks().get(0) instanceof Block.Rows);
    }

    private static List<Table.Row> rows(ReportRecord report) {
        return report.annexes().get(0).table().rows();
    }

    private static List<Table.Row> rows(Section section) {
        return section.blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .flatMap(block -> ((Block.Rows) block).table().rows().stream())
                .toList();
    }

    private ReportRecord report(Period period, String... withheld) {
        return report(rich, period, withheld);
    }

    private static ReportRecord report(EvidenceCut cut, Period period, String... withheld) {
        ReportScope scope =
                new ReportScope(null, new TreeSet<>(List.of(withheld)), "Authority", "Art. 21", "Examination");
        ReportRequest request =
                new ReportRequest("R04", new SystemId(cut.systemId()), period.from(), period.to()).within(scope);
        return Reports.of(request, cut, Optional.empty());
    }

    private static String json(ReportRecord report) {
        return new String(ReportJson.bytes(report), StandardCharsets.UTF_8);
    }
}
