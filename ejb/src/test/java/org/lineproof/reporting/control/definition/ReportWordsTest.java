package org.lineproof.reporting.control.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;

class ReportWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"duty", "structure"})
    void bothLanguagesSayTheSameThings(String part) {
        TextBundle words = new TextBundle(Definitions.class, "/org/lineproof/reporting/text/" + part + "-");
        assertEquals(
                words.in(Language.EN).keys(), words.in(Language.DE).keys());
        words.in(Language.DE)
                .keys()
                .forEach(key -> BothLanguages.german(words.in(Language.DE).say(key)));
    }
}
