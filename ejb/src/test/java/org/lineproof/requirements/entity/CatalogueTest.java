package org.lineproof.requirements.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.control.CatalogueFiles;

class CatalogueTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Set<String> DEPLOYER = Set.of("deployer");
    private static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();

    @Test
    void logKeepingBindsADeployerFromTheDayItsClassExists() {
        Duty duty = duty("aia-26-6", "5(a)", TODAY);
        assertEquals(LocalDate.parse("2027-12-02"), duty.from());
        assertEquals(Duty.Force.NOT_YET, duty.force());
        assertFalse(duty.disputed());
        assertEquals(
                Duty.Force.IN_FORCE,
                duty("aia-26-6", "5(a)", LocalDate.parse("2027-12-02")).force());
    }

    @Test
    void literacyBindsEverybodyToday() {
        Duty duty = duty("aia-4-1", null, TODAY);
        assertEquals(Duty.Force.IN_FORCE, duty.force());
        assertEquals("from 2025-02-02", duty.startWords());
    }

    @Test
    void theRightToAnExplanationIsDisputedAndShownWithBothDates() {
        List<Duty> duties = article("Art. 86", "5(a)");
        assertFalse(duties.isEmpty());
        for (Duty duty : duties) {
            assertEquals(Duty.Force.DISPUTED, duty.force());
            assertEquals("disputed: formally from 2026-08-02, the class exists from 2027-12-02", duty.startWords());
        }
    }

    @Test
    void theArticlesWithDisputedStartsAreTheKnownOnes() {
        Set<String> known =
                Set.of("Art. 43", "Art. 47", "Art. 48", "Art. 49", "Art. 71", "Art. 72", "Art. 73", "Art. 86");
        for (String article : known) {
            boolean disputed = CATALOGUE.requirements().stream()
                    .filter(requirement -> requirement.article().equals(article))
                    .filter(requirement ->
                            requirement.start(Start.Scope.ANNEX_III).isPresent())
                    .allMatch(
                            requirement -> requirement.start(Start.Scope.FORMAL).isPresent());
            assertTrue(disputed, article);
        }
    }

    @Test
    void criticalInfrastructureOwesNoImpactAssessment() {
        assertTrue(article("Art. 27", "2").isEmpty());
        assertFalse(article("Art. 27", "5(a)").isEmpty());
    }

    @Test
    void biometricLogsAreAskedOfBiometricsAlone() {
        Set<String> provider = Set.of("provider");
        assertTrue(has(CATALOGUE.duties(provider, "1(a)", TODAY), "aia-12-3-a"));
        assertFalse(has(CATALOGUE.duties(provider, "5(a)", TODAY), "aia-12-3-a"));
    }

    @Test
    void aSystemUnderNoPointOwesNoDutyOfTheClass() {
        assertFalse(has(CATALOGUE.duties(DEPLOYER, null, TODAY), "aia-26-6"));
    }

    @Test
    void anUnknownPointIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CATALOGUE.duties(DEPLOYER, "9(z)", TODAY));
    }

    @Test
    void aFormalStartAfterTheOtherIsNoDispute() {
        Requirement requirement = CATALOGUE.requirement("aia-26-6");
        LocalDate from = LocalDate.parse("2026-01-01");
        Duty duty = Duty.of(requirement, from, LocalDate.parse("2026-08-02"), TODAY);
        assertNull(duty.formallyFrom());
        assertEquals(Duty.Force.IN_FORCE, duty.force());
    }

    @Test
    void citationsReadAsLawyersWriteThem() {
        assertEquals("Art. 12(1)", CATALOGUE.requirement("aia-12-1").citation());
        assertEquals("Art. 12(2)(a)", CATALOGUE.requirement("aia-12-2-a").citation());
    }

    @Test
    void germanCitationsReadAsGermanLawyersWriteThem() {
        Map.of(
                        "aia-12-1", "Art. 12 Abs. 1",
                        "aia-13-3-b-ii", "Art. 13 Abs. 3 Buchst. b Ziff. ii",
                        "aia-annex4-2-g", "Anhang IV Nr. 2 Buchst. g",
                        "aia-annex4-3-1", "Anhang IV Nr. 3 Teil 1",
                        "aia-16-d", "Art. 16 Buchst. d",
                        "aia-26-5-monitor", "Art. 26 Abs. 5 Satz 1",
                        "aia-11-1-sme", "Art. 11 Abs. 1 Unterabs. 2",
                        "gdpr-15-1-h", "Art. 15 Abs. 1 Buchst. h DSGVO")
                .forEach((id, german) ->
                        assertEquals(german, CATALOGUE.requirement(id).citation(Language.DE)));
        for (Requirement requirement : CATALOGUE.requirements()) {
            String german = requirement.citation(Language.DE);
            assertTrue(
                    german.matches("(Art\\.|Anhang) \\w+( (Abs\\.|Nr\\.|Buchst\\.|Ziff\\.|Unterabs\\.|Satz|Teil"
                            + "|Abschnitt) \\w+)*( DSGVO)?"),
                    german);
        }
    }

    @Test
    void startsWithNotesAreRead() {
        List<Start> starts = Start.parse("all:2026-07-27|follows Chapter I; for others with Art. 10");
        assertEquals(List.of(new Start(Start.Scope.ALL, LocalDate.parse("2026-07-27"))), starts);
        assertThrows(IllegalArgumentException.class, () -> Start.parse("some day"));
        assertThrows(IllegalArgumentException.class, () -> Start.parse("nobody:2026-07-27"));
    }

    private static Duty duty(String id, @Nullable String point, LocalDate on) {
        return CATALOGUE.duties(DEPLOYER, point, on).stream()
                .flatMap(article -> article.duties().stream())
                .filter(duty -> duty.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Duty> article(String article, String point) {
        return CATALOGUE.duties(DEPLOYER, point, TODAY).stream()
                .filter(duties -> duties.article().equals(article))
                .flatMap(duties -> duties.duties().stream())
                .toList();
    }

    private static boolean has(List<ArticleDuties> articles, String id) {
        return articles.stream()
                .flatMap(article -> article.duties().stream())
                .anyMatch(duty -> duty.requirement().id().equals(id));
    }
}
