package org.lineproof.reporting.control.r14;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
import org.lineproof.reporting.entity.ReportScope;

class R14Test {
    private static final ReportScope ASKED = new ReportScope(
            null,
            new TreeSet<>(),
            "Market surveillance authority",
            "Art. 21",
            "Examination of the system",
            LocalDate.parse("2026-12-11"));

    @Test
    void theRequestIsToldAsItWasStated() {
        String told = section(cut(), Language.EN, 1).toString();
        for (String part : List.of(
                "Recipient: Market surveillance authority.",
                "Legal basis: Art. 21.",
                "Purpose: Examination of the system.",
                "The answer is wanted by 2026-12-11.")) {
            assertTrue(told.contains(part), told);
        }
        assertFalse(told.contains("The recipient, stated"), told);
    }

    @Test
    void whatWasNotStatedIsMissing() {
        List<Block> blocks = Reports.of(Reports.request("R14", Language.EN), cut().cut())
                .sections()
                .get(0)
                .blocks();
        Block.NoEvidence none = (Block.NoEvidence) blocks.stream()
                .filter(Block.NoEvidence.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(5, none.wouldSupply().size());
    }

    @Test
    void theInventoryShowsTheNewestReportOfEachKindAndNamesTheOthers() {
        List<Block> blocks = section(
                cut().issued("R01-000000000001").issued("R01-000000000002").issued("R11-000000000003"), Language.EN, 3);
        Table table = ((Block.Rows) blocks.get(1)).table();
        assertEquals(
                List.of("R01-000000000002", "R11-000000000003"),
                table.rows().stream().map(row -> row.cells().get(0)).toList());
        assertEquals(
                "Record-keeping and traceability report",
                table.rows().get(0).cells().get(1));
        Block.NoEvidence missing = (Block.NoEvidence) blocks.get(2);
        assertEquals(17, missing.wouldSupply().size());
        assertTrue(missing.wouldSupply().get(0).startsWith("R02, Data governance"), missing.toString());
    }

    @Test
    void theAnnexHoldsTheDigestOfEveryFile() {
        CutBuilder cut = cut().issued("R01-000000000001").answer("aia-9-1", "met", "2026-11-01", "2027-10-31");
        List<Table.Row> files =
                report(cut, Language.EN).annexes().get(0).table().rows();
        assertEquals(
                List.of(
                        List.of("R01-000000000001", "bundle"),
                        List.of("R01-000000000001", "json"),
                        List.of("R01-000000000001", "pdf"),
                        List.of("Answer to Art. 9(1)", "document")),
                files.stream().map(row -> row.cells().subList(0, 2)).toList());
        assertEquals("1a".repeat(32), files.get(2).cells().get(3));
        assertEquals(1, files.get(0).basis().references().size());
    }

    @Test
    void earlierPackagesAreTheHandOverRecord() {
        assertTrue(section(cut(), Language.EN, 8).get(0) instanceof Block.NoEvidence);
        Block.Facts earlier = (Block.Facts)
                section(cut().issued("R14-000000000001"), Language.EN, 8).get(0);
        assertEquals(
                List.of("R14-000000000001", "Digest of the package R14-000000000001"),
                earlier.facts().stream().map(Fact::label).toList());
        assertTrue(
                earlier.facts().get(0).value().endsWith("; not decided."),
                earlier.facts().get(0).value());
    }

    @Test
    void aReleasedPackageSaysByWhomToWhomAndUnderWhichDigest() {
        CutBuilder cut = cut().issued("R14-000000000001")
                .decided("released", "reviewer", "Supervisory authority")
                .sealed("reviewer");
        Block.Facts earlier = (Block.Facts) section(cut, Language.EN, 8).get(0);
        assertEquals(
                List.of(
                        "Logged 2026-11-22 10:00 UTC; released by reviewer, 2026-11-22 10:00 UTC; for Supervisory"
                                + " authority.",
                        "5e".repeat(32)),
                earlier.facts().stream().map(Fact::value).toList());
        assertEquals(3, earlier.facts().get(0).basis().references().size());
        List<Table.Row> files =
                report(cut, Language.EN).annexes().get(0).table().rows();
        assertEquals(
                List.of("bundle", "json", "pdf", "container", "sealed-pdf"),
                files.stream().map(row -> row.cells().get(1)).toList());
        Table newest = ((Block.Rows) section(cut, Language.EN, 3).get(1)).table();
        assertEquals(
                "released by reviewer, 2026-11-22 10:00 UTC",
                newest.rows().get(0).cells().get(3));
    }

    @Test
    void whoAnswersIsToldAsDeclared() {
        CutBuilder cut = cut().practice(
                        "contact",
                        members -> members.put("contact", "Compliance office")
                                .put("language", "de")
                                .put("form", "PDF"));
        Block.Facts facts = (Block.Facts) section(cut, Language.EN, 4).get(1);
        assertEquals(
                List.of("Compliance office", "de", "PDF"),
                facts.facts().stream().map(Fact::value).toList());
        assertTrue(section(cut(), Language.EN, 4).get(1) instanceof Block.NoEvidence);
    }

    @Test
    void takingAReportAwayChangesTheInventoryAlone() {
        EvidenceCut cut = cut().issued("R01-000000000001").cut();
        ReportRecord with = report(cut, Language.EN);
        ReportRecord without = report(CutBuilder.never(cut, CutBuilder.AUDIT_LOG, 1), Language.EN);
        assertEquals(
                List.of(3),
                IntStream.rangeClosed(1, 8)
                        .filter(number -> number != 7)
                        .filter(number -> !with.sections()
                                .get(number - 1)
                                .equals(without.sections().get(number - 1)))
                        .boxed()
                        .toList());
        assertEquals(3, with.annexes().get(0).table().rows().size());
        assertEquals(0, without.annexes().get(0).table().rows().size());
    }

    @Test
    void theSameCutGivesTheSameBytesInEachLanguage() {
        for (Language language : Language.values()) {
            assertArrayEquals(
                    ReportJson.bytes(report(RichAndPoor.rich(), language)),
                    ReportJson.bytes(report(RichAndPoor.rich(), language)));
        }
        assertTrue(new String(ReportJson.bytes(report(RichAndPoor.rich(), Language.DE)), StandardCharsets.UTF_8)
                .contains("Rechtsgrundlage: Art. 21."));
    }

    private static CutBuilder cut() {
        return new CutBuilder().system("both").receipt(1, false);
    }

    private static ReportRecord report(CutBuilder cut, Language language) {
        return report(cut.cut(), language);
    }

    private static ReportRecord report(EvidenceCut cut, Language language) {
        return Reports.of(Reports.request("R14", language).within(ASKED), cut);
    }

    private static List<Block> section(CutBuilder cut, Language language, int number) {
        return report(cut, language).sections().get(number - 1).blocks();
    }
}
