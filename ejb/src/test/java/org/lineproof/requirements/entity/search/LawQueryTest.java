package org.lineproof.requirements.entity.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.RiskClass;

class LawQueryTest {
    private static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void withoutAQuestionAllFit() {
        assertEquals(328, LawQuery.all().in(CATALOGUE).size());
    }

    @Test
    void modelsHaveTheDutiesOfChapterVAndNoHighRiskOnes() {
        List<String> ids = ids(of(null, RiskClass.GPAI, null, TODAY));
        assertTrue(ids.contains("aia-53-1-a"), ids.toString());
        assertTrue(ids.contains("aia-annex12-1-a"), ids.toString());
        assertTrue(ids.contains("aia-4-1"), ids.toString());
        assertFalse(ids.contains("aia-50-1"), ids.toString());
        assertFalse(ids.contains("aia-12-1"), ids.toString());
    }

    @Test
    void opennessIsOwedInItsClassAndByHighRiskSystemsNotByMinimalOnes() {
        assertTrue(ids(of(null, RiskClass.TRANSPARENCY, null, TODAY)).contains("aia-50-1"));
        assertTrue(ids(of(null, RiskClass.ANNEX_III, null, TODAY)).contains("aia-50-1"));
        assertFalse(ids(of(null, RiskClass.MINIMAL, null, TODAY)).contains("aia-50-1"));
        assertTrue(ids(of(null, RiskClass.MINIMAL, null, TODAY)).contains("aia-4-1"));
    }

    @Test
    void oldGenerativeSystemsMarkTheirOutputFromDecember() {
        assertFalse(ids(of(null, RiskClass.TRANSPARENCY, null, TODAY)).contains("aia-111-4"));
        assertTrue(ids(of(null, RiskClass.TRANSPARENCY, null, LocalDate.parse("2026-12-02")))
                .contains("aia-111-4"));
    }

    @Test
    void productsOfAnnexIComeLaterThanAnnexIii() {
        LocalDate between = LocalDate.parse("2028-01-01");
        assertTrue(ids(of("deployer", RiskClass.ANNEX_III, null, between)).contains("aia-26-6"));
        assertFalse(ids(of("deployer", RiskClass.ANNEX_I, null, between)).contains("aia-26-6"));
        assertTrue(ids(of("deployer", RiskClass.ANNEX_I, null, LocalDate.parse("2028-08-02")))
                .contains("aia-26-6"));
    }

    @Test
    void aDisputedStartIsAMatchThatSaysSo() {
        LawQuery.Match match = of("deployer", null, "5(b)", TODAY).in(CATALOGUE).stream()
                .filter(found -> found.requirement().id().equals("aia-86-1"))
                .findFirst()
                .orElseThrow();
        Duty duty = match.duty();
        assertEquals(Duty.Force.DISPUTED, duty.force());
        assertEquals("disputed: formally from 2026-08-02, the class exists from 2027-12-02", duty.startWords());
    }

    @Test
    void aPointAsksForItsOwnDutiesAlone() {
        LocalDate later = LocalDate.parse("2028-01-01");
        assertTrue(ids(of("provider", null, "1(a)", later)).contains("aia-12-3-a"));
        assertFalse(ids(of("provider", null, "5(b)", later)).contains("aia-12-3-a"));
        assertFalse(ids(of("deployer", null, "2", later)).contains("aia-27-1-a"));
    }

    @Test
    void anArticleIsFoundByItsNumberAsWell() {
        for (String article : List.of("Art. 12", "12", "art 12", "ART.12")) {
            LawQuery query = new LawQuery(null, null, null, null, article, "");
            assertEquals(8, query.in(CATALOGUE).size(), article);
        }
        assertEquals(
                26,
                new LawQuery(null, null, null, null, "annex iv", "")
                        .in(CATALOGUE)
                        .size());
    }

    @Test
    void wordsAreFoundInBothLanguages() {
        assertEquals(List.of("aia-4-1"), ids(new LawQuery(null, null, null, null, null, "KI-kompetenz maßnahmen")));
        assertTrue(ids(new LawQuery(null, null, null, null, null, "literacy")).contains("aia-4-1"));
        assertEquals(List.of(), ids(new LawQuery(null, null, null, null, null, "literacy zebra")));
    }

    @Test
    void whatTheLawDoesNotKnowIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> of("vendor", null, null, null).in(CATALOGUE));
        assertThrows(
                IllegalArgumentException.class,
                () -> of(null, null, "9(z)", null).in(CATALOGUE));
        assertThrows(IllegalArgumentException.class, () -> of(null, RiskClass.GPAI, "5(a)", null));
        assertThrows(IllegalArgumentException.class, () -> RiskClass.of("unacceptable"));
        assertThrows(IllegalArgumentException.class, () -> new LawQuery(null, null, null, null, null, "a".repeat(201)));
    }

    @Test
    void theGermanTitlesUseTheWordsOfTheRegulation() {
        assertEquals(
                "Automatisch erzeugte Protokolle aufbewahren",
                CATALOGUE.title(CATALOGUE.requirement("aia-19-1"), Language.DE));
        assertEquals(
                "Kreditwürdigkeit und Bonität natürlicher Personen (nicht Aufdeckung von Finanzbetrug)",
                CATALOGUE
                        .title(CATALOGUE.annexEntry("5(b)").orElseThrow(), Language.DE)
                        .useCase());
        assertEquals(
                "Bericht über Aufzeichnungen und Rückverfolgbarkeit",
                CATALOGUE.title(CATALOGUE.report("R01").orElseThrow(), Language.DE));
        assertEquals(
                "Record-keeping and traceability report",
                CATALOGUE.title(CATALOGUE.report("R01").orElseThrow(), Language.EN));
    }

    @Test
    void theReportsOfARequirementAreNamed() {
        assertTrue(CATALOGUE.reportsOf(CATALOGUE.requirement("aia-12-1")).stream()
                .anyMatch(report -> report.id().equals("R01")));
    }

    private static LawQuery of(
            @Nullable String role, @Nullable RiskClass riskClass, @Nullable String point, @Nullable LocalDate on) {
        return new LawQuery(role, riskClass, point, on, null, "");
    }

    private static List<String> ids(LawQuery query) {
        return query.in(CATALOGUE).stream()
                .map(match -> match.requirement().id())
                .toList();
    }
}
