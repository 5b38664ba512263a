package org.lineproof.reporting.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.entity.ReportRequest;

/** Every file of report words, and the classes that speak them. */
class ReportTextsTest {
    private static final String FOLDER = "/org/lineproof/reporting/text/";
    private static final String ENGLISH_FILE = "en.properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern FORMS = Pattern.compile("\\.(one|many)$");
    /** Keys of values, which are spoken by their kind. */
    private static final Pattern VALUE = Pattern.compile("[A-Z]\\w*\\.[A-Z_]+");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z.][A-Za-z0-9._-]*)\"");

    static List<String> prefixes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources" + FOLDER))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENGLISH_FILE))
                    .map(name -> FOLDER + name.substring(0, name.length() - ENGLISH_FILE.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void bothLanguagesHaveTheSameKeysAndPlaces(String prefix) {
        Texts english = texts(prefix, Language.EN);
        Texts german = texts(prefix, Language.DE);
        assertEquals(english.keys(), german.keys());
        for (String key : english.keys()) {
            assertEquals(places(english.say(key)), places(german.say(key)), key);
            if (FORMS.matcher(key).find()) {
                String stem = FORMS.matcher(key).replaceFirst("");
                assertTrue(english.has(stem + ".one") && english.has(stem + ".many"), key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void germanTextsAreGermanAndNoneSaysThatSomethingConformsToTheLaw(String prefix) {
        for (Language language : Language.values()) {
            Texts texts = texts(prefix, language);
            for (String key : texts.keys()) {
                String text = texts.say(key).toLowerCase(Locale.ROOT);
                assertFalse(text.contains("compliant") || text.contains("conform") || text.contains("konform"), key);
            }
        }
        Texts german = texts(prefix, Language.DE);
        german.keys().forEach(key -> BothLanguages.german(german.say(key)));
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void everyWordIsSpoken(String prefix) throws IOException {
        Set<String> literals = literals();
        for (String key : texts(prefix, Language.EN).keys()) {
            String spoken = FORMS.matcher(key).replaceFirst("");
            assertTrue(
                    VALUE.matcher(spoken).matches() || literals.contains(spoken) || composed(spoken, literals),
                    key + " is spoken nowhere");
        }
    }

    /** Whether the code has the begin of a key up to a dot, or the begin and the end at a dot. */
    private static boolean composed(String key, Set<String> literals) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            boolean end = literals.contains(key.substring(dot));
            if (literals.contains(key.substring(0, dot + 1)) || end && literals.contains(key.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private static Texts texts(String prefix, Language language) {
        return new TextBundle(ReportRequest.class, prefix).in(language);
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/lineproof/reporting"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
            }
        }
        return literals;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
