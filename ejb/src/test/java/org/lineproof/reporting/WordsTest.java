package org.lineproof.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.registry.entity.practice.PracticeField;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.declared.DeclaredTexts;
import org.lineproof.reporting.control.definition.Definitions;

class WordsTest {
    /** Words that no German text has; what is quoted is a name of the interface. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|and|is|are|were|not|no|its|to|from|by|with|or|each|nothing|that|for|what|has|have|which|nobody)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"declared-", "r02-", "r03-"})
    void bothLanguagesSayTheSameEachInItsOwnWords(String prefix) {
        TextBundle bundle = new TextBundle(Definitions.class, "/org/lineproof/reporting/text/" + prefix);
        Texts english = bundle.in(Language.EN);
        Texts german = bundle.in(Language.DE);
        assertEquals(english.keys(), german.keys());
        for (String key : german.keys()) {
            String said = german.say(key);
            assertEquals(places(english.say(key)), places(said), key);
            Matcher word = ENGLISH.matcher(said.replaceAll("„[^“]*“", ""));
            assertFalse(word.find(), () -> key + ": " + said);
            if (key.startsWith("supply.")) {
                assertNotEquals(english.say(key), said, key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"declared-", "r02-", "r03-"})
    void noTextJudgesInLaw(String prefix) {
        for (Language language : Language.values()) {
            Texts texts = new TextBundle(Definitions.class, "/org/lineproof/reporting/text/" + prefix).in(language);
            for (String key : texts.keys()) {
                assertFalse(texts.say(key).toLowerCase(Locale.ROOT).contains("conform"), key);
                assertFalse(texts.say(key).toLowerCase(Locale.ROOT).contains("complian"), key);
                assertFalse(texts.say(key).toLowerCase(Locale.ROOT).contains("konform"), key);
            }
        }
    }

    @Test
    void everyMemberOfEveryPracticeHasALabel() {
        for (Language language : Language.values()) {
            Texts texts = DeclaredTexts.in(language);
            for (PracticeKind kind : PracticeKind.values()) {
                kind.fields().stream()
                        .filter(field -> field.form() != PracticeField.Form.FIGURES)
                        .map(field -> "practice." + kind.word() + "." + field.name())
                        .forEach(key -> assertTrue(texts.has(key), key));
            }
        }
    }

    private static String places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .toList()
                .toString();
    }
}
