package org.lineproof.web.rest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.report.text.Language;

class SpokenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|DE",
                "de-AT|DE",
                "DE-de|DE",
                "en-US, de;q=0.5|EN",
                "en;q=0.5, de|DE",
                "fr, de;q=0.3|DE",
                "fr|EN",
                "*|EN",
                "de;q=0|EN",
                "de;q=x|EN",
                "''|EN",
                "de;;|EN"
            })
    void theBestLanguageThatThereIsIsChosen(String accepted, Language language) {
        assertEquals(language, Spoken.language(accepted));
    }

    @Test
    void withoutAWishItIsEnglish() {
        assertEquals(Language.EN, Spoken.language(null));
    }
}
