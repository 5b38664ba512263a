package org.lineproof.reporting.boundary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.text.NewText;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.reporting.entity.text.WrittenText;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;

/** Texts of sections on a real PostgreSQL, with the rights of the application's role. */
class SectionTextRegistryTest {
    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final SectionPlace PLAN = new SectionPlace(TRIAGE, "R07", 1);

    private static final TestDatabase DATABASE = TestDatabase.shared();

    private TestTenant tenant;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant().as("ada", "compliance-officer");
        tenant.run(beans ->
                beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage"))));
    }

    @Test
    void theNewestVersionOfALanguageCountsAndTheOthersAreItsHistory() {
        write(PLAN, Language.EN, "The plan of March.");
        write(PLAN, Language.DE, "Der Plan vom März.");
        write(PLAN, Language.EN, "The plan of May.\r\n\r\nIt has two parts.");
        assertEquals(
                "The plan of May.\n\nIt has two parts.",
                current(PLAN, Language.EN).text());
        assertEquals(2, current(PLAN, Language.EN).version());
        assertEquals(1, current(PLAN, Language.DE).version());
        assertEquals(
                List.of(2, 1, 1),
                history(PLAN).stream().map(WrittenText::version).toList());
        assertEquals("ada", current(PLAN, Language.EN).writtenBy());
        assertEquals("compliance-officer", current(PLAN, Language.EN).role());
    }

    @Test
    void theNewestTextsOfAllSectionsAreToldAtOnce() {
        SectionPlace second = new SectionPlace(TRIAGE, "R07", 2);
        assertEquals(Map.of(), currents(Language.EN));
        write(PLAN, Language.EN, "The plan of March.");
        write(PLAN, Language.EN, "The plan of May.");
        write(PLAN, Language.DE, "Der Plan vom März.");
        write(second, Language.EN, "Who measures.");
        write(new SectionPlace(TRIAGE, "R06", 1), Language.EN, "Another report.");
        assertEquals(Map.of(1, current(PLAN, Language.EN), 2, current(second, Language.EN)), currents(Language.EN));
        assertEquals(Set.of(1), currents(Language.DE).keySet());
        assertThrows(
                Refusal.class,
                () -> tenant.run(beans -> beans.get(SectionTextRegistry.class)
                        .current(new SystemId("other-system"), "R07", Language.EN)));
    }

    @Test
    void aReportWithManyTextsCostsNoMoreStatementsThanOneWithASingleText() {
        write(PLAN, Language.EN, "The plan of March.");
        long one =
                tenant.statements(beans -> beans.get(SectionTextRegistry.class).current(TRIAGE, "R07", Language.EN));
        for (int section = 2; section <= 5; section++) {
            write(new SectionPlace(TRIAGE, "R07", section), Language.EN, "Words of section " + section + ".");
        }
        assertEquals(5, currents(Language.EN).size());
        assertEquals(
                one,
                tenant.statements(beans -> beans.get(SectionTextRegistry.class).current(TRIAGE, "R07", Language.EN)));
    }

    private Map<Integer, WrittenText> currents(Language language) {
        return tenant.call(beans -> beans.get(SectionTextRegistry.class).current(TRIAGE, "R07", language));
    }

    @Test
    void theEntryNamesNobodyAndHoldsNoWordOfTheText() {
        WrittenText written = write(PLAN, Language.EN, "The plan of March.");
        String entry = tenant.call(beans -> beans.get(LogReader.class)
                .standing(written.entry())
                .orElseThrow()
                .content());
        assertTrue(entry.contains("\"type\":\"section-text\""), entry);
        assertFalse(entry.contains("ada") || entry.contains("March"), entry);
    }

    @Test
    void anErasedVersionStaysInTheHistoryWithoutItsWords() {
        write(PLAN, Language.EN, "The plan of March.");
        UUID entry = current(PLAN, Language.EN).entry();
        DATABASE.runAsTenant(
                tenant.id(),
                em -> em.createNativeQuery("delete from sealed_content where entry_id = :entry")
                        .setParameter("entry", entry)
                        .executeUpdate());
        assertNull(current(PLAN, Language.EN).text());
        assertNull(current(PLAN, Language.EN).writtenBy());
        assertEquals(1, current(PLAN, Language.EN).version());
        assertEquals(2, write(PLAN, Language.EN, "The plan of May.").version());
    }

    @Test
    void sectionsSystemsAndOrganisationsAreKeptApart() {
        write(PLAN, Language.EN, "The plan of March.");
        assertTrue(history(new SectionPlace(TRIAGE, "R07", 2)).isEmpty());
        assertTrue(history(new SectionPlace(TRIAGE, "R06", 1)).isEmpty());
        TestTenant other = new TestTenant().as("eve", "compliance-officer");
        assertThrows(
                Refusal.class,
                () -> other.run(beans -> beans.get(SectionTextRegistry.class).history(PLAN)));
    }

    @Test
    void whatIsNoSectionOrNoTextIsRefused() {
        assertThrows(Refusal.class, () -> write(new SectionPlace(TRIAGE, "R07", 10), Language.EN, "Words."));
        assertThrows(Refusal.class, () -> write(new SectionPlace(TRIAGE, "R21", 1), Language.EN, "Words."));
        assertThrows(
                Refusal.class,
                () -> write(new SectionPlace(new SystemId("other-system"), "R07", 1), Language.EN, "Words."));
        refuses("text", () -> new NewText(Language.EN, " \n "));
        refuses("text", () -> new NewText(Language.EN, "a".repeat(10_001)));
        refuses("text", () -> new NewText(Language.EN, "a\u0007b"));
        refuses(
                "language",
                () -> NewText.parse(JsonNodeFactory.instance
                        .objectNode()
                        .put("language", "fr")
                        .put("text", "Bonjour.")));
        refuses(
                "by",
                () -> NewText.parse(JsonNodeFactory.instance
                        .objectNode()
                        .put("language", "en")
                        .put("text", "Words.")
                        .put("by", "me")));
        assertEquals(10_000, new NewText(Language.EN, "a".repeat(10_000)).text().length());
        assertEquals(0, tenant.count("section_text"));
    }

    @Test
    void whoMayNotWriteIsRefused() {
        tenant.as("ann", "auditor");
        assertThrows(Refusal.class, () -> write(PLAN, Language.EN, "The plan of March."));
        assertEquals(0, tenant.count("section_text"));
    }

    @Test
    void noVersionIsEverChanged() {
        write(PLAN, Language.EN, "The plan of March.");
        assertThrows(
                RuntimeException.class,
                () -> DATABASE.runAsTenant(
                        tenant.id(),
                        em -> em.createNativeQuery("update section_text set version = 2")
                                .executeUpdate()));
        assertThrows(
                RuntimeException.class,
                () -> DATABASE.runAsTenant(
                        tenant.id(),
                        em -> em.createNativeQuery("delete from section_text").executeUpdate()));
    }

    @Test
    void thereIsNoDraftBeforeSomethingIsPublished() {
        assertTrue(tenant.call(beans -> beans.get(SectionTextRegistry.class).draft(TRIAGE, "R07", Language.EN))
                .isEmpty());
    }

    private WrittenText write(SectionPlace place, Language language, String text) {
        return tenant.call(beans -> beans.get(SectionTextRegistry.class).write(place, new NewText(language, text)));
    }

    private WrittenText current(SectionPlace place, Language language) {
        return tenant.call(beans ->
                beans.get(SectionTextRegistry.class).current(place, language).orElseThrow());
    }

    private List<WrittenText> history(SectionPlace place) {
        return tenant.call(beans -> beans.get(SectionTextRegistry.class).history(place));
    }
}
