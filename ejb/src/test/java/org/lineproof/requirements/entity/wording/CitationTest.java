package org.lineproof.requirements.entity.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Requirement;

class CitationTest {
    private static final String ORDINAL = "(first|second|third|fourth|fifth|sixth)";
    private static final String ENGLISH = "(GDPR )?Art\\. \\d+[a-z]?(\\(\\d+[a-z]?\\))?(\\([a-z]+\\))*(, " + ORDINAL
            + " (subparagraph|sentence)(, point \\([a-z]\\))?)?"
            + "|Annex [IVX]+(, Section [A-C1-2])?, point \\d+(\\([a-z]\\))?(, " + ORDINAL + " element)?";
    private static final String GERMAN =
            "Art\\. \\d+[a-z]?( Abs\\. \\d+[a-z]?)?( (Unterabs\\.|Satz) \\d)?( Buchst\\. [a-z])?( Ziff\\. [ivx]+)?"
                    + "( DSGVO)?|Anhang [IVX]+( Abschnitt [A-C1-2])? Nr\\. \\d+( Teil \\d)?( Buchst\\. [a-z])?";

    /** The catalogue's 328 places, each in one form of each language, and no two alike in one language only. */
    @Test
    void everyRequirementIsCitedAsTheLawIs() {
        Set<String> english = new HashSet<>();
        Set<String> german = new HashSet<>();
        for (Requirement requirement : new CatalogueFiles("2026-11").read().requirements()) {
            String en = requirement.citation(Language.EN);
            String de = requirement.citation(Language.DE);
            assertTrue(en.matches(ENGLISH), en);
            assertTrue(de.matches(GERMAN), de);
            english.add(en);
            german.add(de);
        }
        assertEquals(english.size(), german.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Art. 12      | 1                     | Art. 12(1)                               | Art. 12 Abs. 1",
                "Art. 13      | 3(b)(iv)              | Art. 13(3)(b)(iv)                        | Art. 13 Abs. 3"
                        + " Buchst. b Ziff. iv",
                "Art. 16      | (a)                   | Art. 16(a)                               | Art. 16 Buchst. a",
                "Art. 75      | 1a                    | Art. 75(1a)                              | Art. 75 Abs. 1a",
                "Art. 26      | 5 (first sentence)    | Art. 26(5), first sentence               | Art. 26 Abs. 5 Satz"
                        + " 1",
                "Art. 26      | 10 (sixth subpara.)   | Art. 26(10), sixth subparagraph          | Art. 26 Abs. 10"
                        + " Unterabs. 6",
                "Art. 25      | 2 (third subpara.)(b) | Art. 25(2), third subparagraph, point (b) | Art. 25 Abs. 2"
                        + " Unterabs. 3 Buchst. b",
                "Annex IV     | 2(a)                  | Annex IV, point 2(a)                     | Anhang IV Nr. 2"
                        + " Buchst. a",
                "Annex IV     | 3 (second element)    | Annex IV, point 3, second element        | Anhang IV Nr. 3"
                        + " Teil 2",
                "Annex VIII   | Section A, 10         | Annex VIII, Section A, point 10          | Anhang VIII"
                        + " Abschnitt A Nr. 10",
                "Annex XI     | Section 1, 2(e)       | Annex XI, Section 1, point 2(e)          | Anhang XI Abschnitt"
                        + " 1 Nr. 2 Buchst. e",
                "GDPR Art. 15 | 1(h)                  | GDPR Art. 15(1)(h)                       | Art. 15 Abs. 1"
                        + " Buchst. h DSGVO",
                "Art. 12      | ''                    | Art. 12                                  | Art. 12",
                "Annex IV     | ''                    | Annex IV                                 | Anhang IV"
            })
    void aPlaceIsCitedInBothLanguages(String article, String paragraph, String english, String german) {
        Citation citation = new Citation(article, paragraph);
        assertEquals(english, citation.in(Language.EN));
        assertEquals(german, citation.in(Language.DE));
    }

    @Test
    void aPlaceInAnotherFormStaysAsItIs() {
        Citation citation = new Citation("Art. 5", "recital");
        assertEquals("Art. 5 recital", citation.in(Language.EN));
        assertEquals("Art. 5 recital", citation.in(Language.DE));
    }
}
