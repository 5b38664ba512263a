package org.lineproof.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageHasTheSameKeysAndFillsTheSamePlaces() {
        Texts english = Texts.in(Language.EN);
        Texts german = Texts.in(Language.DE);
        assertEquals(english.keys(), german.keys());
        for (String key : english.keys()) {
            assertEquals(places(english.say(key)), places(german.say(key)), key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueHasAWord(Language language) {
        Texts texts = Texts.in(language);
        for (EvidenceClass value : EvidenceClass.values()) {
            assertFalse(texts.word(value).isBlank());
        }
        for (LogState value : LogState.values()) {
            assertFalse(texts.word(value).isBlank());
        }
        for (Outcome value : Outcome.values()) {
            assertFalse(texts.word(value).isBlank());
        }
    }

    @Test
    void englishWordsAreThoseOfTheJson() {
        Texts english = Texts.in(Language.EN);
        for (EvidenceClass value : EvidenceClass.values()) {
            assertEquals(value.words(), english.word(value));
        }
        for (LogState value : LogState.values()) {
            assertEquals(value.words(), english.word(value));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextSaysThatSomethingConformsToTheLaw(Language language) {
        Texts texts = Texts.in(language);
        for (String key : texts.keys()) {
            String text = texts.say(key).toLowerCase(Locale.ROOT);
            assertFalse(text.contains("compliant") || text.contains("conform") || text.contains("konform"), key);
        }
    }

    @Test
    void placesAreFilled() {
        assertEquals("Page 3 of 9", Texts.in(Language.EN).say("foot.page", 3, 9));
        assertEquals("Seite 3 von 9", Texts.in(Language.DE).say("foot.page", 3, 9));
    }

    @Test
    void whatFillsAPlaceIsNotSearchedForPlaces() {
        assertEquals("Page {1} of $0", Texts.in(Language.EN).say("foot.page", "{1}", "$0"));
    }

    @Test
    void oneAndManyHaveWordsOfTheirOwn() {
        TextBundle counts = new TextBundle(TextsTest.class, "/org/lineproof/report/text/counts-");
        assertEquals("1 entry of a log", counts.in(Language.EN).count("entries", 1, "a log"));
        assertEquals("0 entries of a log", counts.in(Language.EN).count("entries", 0, "a log"));
        assertEquals("12.345 Einträge eines Logs", counts.in(Language.DE).count("entries", 12_345, "eines Logs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "999|999|999",
                "1000|1,000|1.000",
                "-100|-100|-100",
                "-1000|-1,000|-1.000",
                "9223372036854775807|9,223,372,036,854,775,807|9.223.372.036.854.775.807"
            })
    void numbersAreGroupedAsTheLanguageDoes(long value, String english, String german) {
        assertEquals(english, Texts.in(Language.EN).number(value));
        assertEquals(german, Texts.in(Language.DE).number(value));
    }

    @Test
    void aLanguageWithoutItsFileIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> new TextBundle(TextsTest.class, "/org/lineproof/report/text/nothing-"));
    }

    @Test
    void anUnknownKeyIsRefused() {
        Texts english = Texts.in(Language.EN);
        assertThrows(IllegalArgumentException.class, () -> english.say("no.such.key"));
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
