package org.lineproof.requirements.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.ReportDefinition.SectionDefinition;
import org.lineproof.requirements.entity.Requirement;

/** The shape of the data: what the files must hold so that everything else may rely on it. */
class CatalogueFilesTest {
    private static final CatalogueFiles FILES = new CatalogueFiles("2026-11");
    private static final Catalogue CATALOGUE = FILES.read();

    @Test
    void allEntriesAreRead() {
        assertEquals(328, CATALOGUE.requirements().size());
        assertEquals(25, CATALOGUE.annexEntries().size());
        assertEquals(20, CATALOGUE.reports().size());
    }

    @Test
    void idsAreUnique() {
        List<String> ids =
                CATALOGUE.requirements().stream().map(Requirement::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void everyRequirementBindsSomebodyAndNamesItsEvidenceAndSource() {
        for (Requirement requirement : CATALOGUE.requirements()) {
            assertFalse(requirement.binds().isEmpty(), requirement.id());
            assertFalse(requirement.evidence().isEmpty(), requirement.id());
            assertFalse(requirement.duty().isBlank(), requirement.id());
            assertTrue(requirement.source().startsWith("https://"), requirement.id());
        }
    }

    @Test
    void reportsReferToRequirementsThatExist() {
        Set<String> known =
                CATALOGUE.requirements().stream().map(Requirement::id).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (ReportDefinition report : CATALOGUE.reports()) {
            report.requirementIds().stream().filter(id -> !known.contains(id)).forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void theFirstReportHasElevenSectionsInOrder() {
        ReportDefinition report = CATALOGUE.report("R01").orElseThrow();
        assertEquals("Record-keeping and traceability report", report.name());
        assertEquals(11, report.sections().size());
        for (int i = 1; i <= 11; i++) {
            assertEquals(i, report.sections().get(i - 1).number());
        }
    }

    @Test
    void everyReportIsWordedInGerman() {
        ReportDefinition report = CATALOGUE.wording(CATALOGUE.report("R06").orElseThrow(), Language.DE);
        assertEquals("Meldung eines schwerwiegenden Vorfalls", report.name());
        assertEquals("Verwaltungsangaben", report.section(1).title());
        assertTrue(CATALOGUE.legalState(Language.DE).startsWith("Verordnung (EU) 2024/1689"));
        for (ReportDefinition english : CATALOGUE.reports()) {
            ReportDefinition german = CATALOGUE.wording(english, Language.DE);
            assertNotEquals(english.legalBasis(), german.legalBasis());
            assertEquals(english.requirementIds(), german.requirementIds());
            assertEquals(
                    english.sections().stream().map(SectionDefinition::number).toList(),
                    german.sections().stream().map(SectionDefinition::number).toList());
        }
    }

    @Test
    void whatWouldBeEvidenceIsWordedInGerman() {
        Requirement requirement = CATALOGUE.requirement("aia-4-1");
        assertEquals(
                "Schulungsplan und Teilnahme je Rolle",
                CATALOGUE.needs(requirement, Language.DE).get(0));
        assertEquals(
                "training plan and attendance per role",
                CATALOGUE.needs(requirement, Language.EN).get(0));
    }

    @Test
    void noTextPromisesThatSomethingIsCompliantOfItsOwn() {
        for (Requirement requirement : CATALOGUE.requirements()) {
            String text = (requirement.duty() + requirement.title()).toLowerCase(Locale.ROOT);
            assertFalse(text.contains("compliant"), requirement.id());
        }
    }
}
