package org.lineproof.reporting.control.r05;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;

class R05Test {
    private static final String PERSON = "Person concerned";

    private final CutBuilder building = new CutBuilder(1)
            .system("deployer")
            .model("1", null)
            .receipt(1, true, R05Test::explained)
            .act("OVERRIDDEN");
    private final EvidenceCut cut = building.cut();

    @Test
    void everySectionOfTheDefinitionSaysSomethingInBothLanguages() {
        for (Language language : Language.values()) {
            for (EvidenceCut system :
                    List.of(RichAndPoor.rich().cut(), RichAndPoor.poor().cut())) {
                ReportRecord report = RichAndPoor.report("R05", system, language);
                assertEquals(8, report.sections().size());
                assertFalse(json(report).toLowerCase(Locale.ROOT).contains("compliant"));
            }
        }
    }

    @Test
    void theLetterSaysWhatWasDecidedAndWhatCounted() {
        String json = json(letter(Language.EN));
        assertTrue(json.contains("\"22 November 2026, 10:00 (UTC)\""), json);
        assertEquals(
                List.of(
                        List.of("billed amount", "towards this result (weight 0.42)"),
                        List.of("days since admission", "against this result (weight -0.1)"),
                        List.of("age", "not recorded"),
                        List.of("missing report, lowers the rank", "as it says")),
                rows(letter(Language.EN), 3));
        assertEquals(
                List.of("billed amount", "below 900 EUR"),
                rows(letter(Language.EN), 6).get(0));
        assertEquals(
                "für dieses Ergebnis (Gewicht 0.42)",
                rows(letter(Language.DE), 3).get(0).get(1));
    }

    @Test
    void whatIsNotRecordedIsSaid() {
        ReportRecord report = RichAndPoor.report("R05", RichAndPoor.poor().cut(), Language.EN);
        for (int number : new int[] {3, 4, 5, 6}) {
            assertTrue(
                    report.sections().get(number - 1).blocks().get(0) instanceof Block.NoEvidence, "section " + number);
        }
    }

    @Test
    void theInternalAnnexIsLeftOutOfWhatIsHandedOverAndNamed() {
        String letter = json(letter(Language.EN));
        assertTrue(letter.contains("left out of this letter"), letter);
        assertFalse(letter.contains("\"Reviewer\""), letter);
        assertFalse(letter.contains("sha256:abab"), letter);
        ReportRecord file = report(cut, Language.EN, "");
        assertTrue(json(file).contains("\"Reviewer\""), json(file));
        assertTrue(json(file).contains("sha256:abab"));
        assertTrue(file.pins().view().startsWith("internal copy"), file.pins().view());
        assertNotEquals(file.id(), letter(Language.EN).id());
    }

    @Test
    void whatIsWithheldIsPrintedNowhere() {
        String open = json(letter(Language.DE));
        String masked = json(letter(Language.DE, "factors", "confidence", "decisionId"));
        for (String value : List.of("billed amount", "0.93", "D-1", "900 EUR")) {
            assertTrue(open.contains(value), value);
            assertFalse(masked.contains(value), value);
        }
        assertTrue(masked.contains("\"verdeckt\""), masked);
        assertTrue(masked.contains("Dieser Brief zeigt nicht: Konfidenz, Nummer der Entscheidung, wichtigste Gründe."));
    }

    @Test
    void anErasedDecisionIsNotExplained() {
        ReportRecord report = report(building.erase(0).cut(), Language.EN, PERSON);
        assertTrue(report.sections().get(0).blocks().get(1) instanceof Block.NoEvidence);
        assertFalse(json(report).contains("billed amount"));
    }

    @Test
    void bothDisputedDaysOfArticle86AreTold() {
        String json = json(letter(Language.EN));
        assertTrue(
                json.contains(
                        "disputed: by its letter since 2 August 2026, while the rules for these systems apply from"
                                + " 2 December 2027."),
                json);
    }

    @Test
    void withoutTheActExactlyTheSectionsThatSpokeOfItChange() {
        CutBuilder plain = new CutBuilder(1).system("deployer").model("1", null).receipt(1, true, R05Test::explained);
        ReportRecord before = report(plain.cut(), Language.EN, PERSON);
        ReportRecord after = letter(Language.EN);
        for (int number : new int[] {3, 4, 6, 7, 8}) {
            assertEquals(before.sections().get(number - 1), after.sections().get(number - 1), "section " + number);
        }
        for (int number : new int[] {2, 5}) {
            assertNotEquals(before.sections().get(number - 1), after.sections().get(number - 1), "section " + number);
        }
    }

    @Test
    void theSameValuesGiveTheSameBytes() {
        assertArrayEquals(ReportJson.bytes(letter(Language.DE)), ReportJson.bytes(letter(Language.DE)));
    }

    private static void explained(ObjectNode members) {
        members.put("confidence", 0.93).put("factorsMethod", "integrated gradients");
        var factors = members.putArray("factors");
        factors.addObject().put("name", "billed amount").put("weight", 0.42).put("counterfactual", "below 900 EUR");
        factors.addObject().put("name", "days since admission").put("weight", -0.1);
        factors.addObject().put("name", "age");
        factors.add("missing report, lowers the rank");
    }

    private static List<List<String>> rows(ReportRecord report, int section) {
        return report.sections().get(section - 1).blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .flatMap(block -> ((Block.Rows) block).table().rows().stream())
                .map(Table.Row::cells)
                .toList();
    }

    private ReportRecord letter(Language language, String... withheld) {
        return report(cut, language, PERSON, withheld);
    }

    private static ReportRecord report(EvidenceCut cut, Language language, String recipient, String... withheld) {
        OpenedEntry receipt = cut.system().ofType("inference").findFirst().orElseThrow();
        ReportScope scope = new ReportScope(
                new UUID(0, 1), new TreeSet<>(List.of(withheld)), recipient, "GDPR Art. 15(1)(h)", "Request");
        ReportRequest request = new ReportRequest(
                "R05",
                new SystemId(cut.systemId()),
                RichAndPoor.NOVEMBER.from(),
                RichAndPoor.NOVEMBER.to(),
                language,
                scope,
                "");
        return Reports.of(request, cut, Optional.of(receipt));
    }

    private static String json(ReportRecord report) {
        return new String(ReportJson.bytes(report), StandardCharsets.UTF_8);
    }
}
