package org.lineproof.assurance.control.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.assurance.control.Checks;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

/** The files of words and the checks that speak them, held against each other. */
class CheckTextsTest {
    private static final Texts ENGLISH = CheckTexts.in(Language.EN);
    private static final Texts GERMAN = CheckTexts.in(Language.DE);
    private static final Path SOURCES = Path.of("src/main/java/org/lineproof/assurance/control");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern SPOKEN = Pattern.compile("\\.(say|count|common)\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern FORMS = Pattern.compile("\\.(one|many)$");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertEquals(ENGLISH.keys(), GERMAN.keys());
        for (String key : ENGLISH.keys()) {
            assertEquals(places(ENGLISH.say(key)), places(GERMAN.say(key)), key);
        }
    }

    @Test
    void oneAndManyGoTogether() {
        for (String key : ENGLISH.keys()) {
            if (FORMS.matcher(key).find()) {
                String stem = FORMS.matcher(key).replaceFirst("");
                assertTrue(ENGLISH.keys().containsAll(List.of(stem + ".one", stem + ".many")), key);
            }
        }
    }

    @Test
    void germanTextsAreGerman() {
        GERMAN.keys().forEach(key -> BothLanguages.german(GERMAN.say(key)));
    }

    @Test
    void noTextSaysThatSomethingConformsToTheLaw() {
        for (Texts texts : List.of(ENGLISH, GERMAN)) {
            for (String key : texts.keys()) {
                String text = texts.say(key).toLowerCase(Locale.ROOT);
                assertFalse(text.contains("compliant") || text.contains("conform") || text.contains("konform"), key);
            }
        }
    }

    @Test
    void everyWordIsSpokenByItsCheck() throws IOException {
        String all = String.join("", sources());
        for (String key : ENGLISH.keys()) {
            String id = key.substring(0, key.indexOf('.'));
            String part = FORMS.matcher(key.substring(id.length() + 1)).replaceFirst("");
            String speaker = id.equals("common") ? all : speaker(id);
            assertTrue(part.equals("title") || speaker.contains("\"" + part + "\""), key + " is spoken nowhere");
        }
    }

    @Test
    void everythingThatIsSpokenHasItsWords() throws IOException {
        for (Question question : Checks.questions()) {
            assertFalse(question.title(Language.DE).isBlank());
            SPOKEN.matcher(speaker(question.id())).results().forEach(spoken -> {
                String key = (spoken.group(1).equals("common") ? "common" : question.id()) + "." + spoken.group(2)
                        + (spoken.group(1).equals("count") ? ".one" : "");
                assertTrue(ENGLISH.keys().contains(key), key);
            });
        }
    }

    /** The class that asks the question of this id, and the one that judges what is laid down of models for it. */
    private static String speaker(String id) throws IOException {
        String asking = containing("\"" + id + "\"");
        return asking.contains("ModelRecords.judged(") ? asking + containing("class ModelRecords ") : asking;
    }

    private static String containing(String words) throws IOException {
        return sources().stream()
                .filter(source -> source.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check has " + words));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
