package org.lineproof.report.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.lineproof.report.Resource;

/** The words of one language by key. Places in a text are written {0}, {1}. */
public final class Texts {
    private static final Texts ENGLISH = new Texts(Language.EN);
    private static final Texts GERMAN = new Texts(Language.DE);

    private final Language language;
    private final Properties words = new Properties();

    private Texts(Language language) {
        this.language = language;
        Resource file =
                new Resource("/org/lineproof/report/text/" + language.name().toLowerCase(Locale.ROOT) + ".properties");
        try {
            words.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** The words of a language. */
    public static Texts in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case DE -> GERMAN;
        };
    }

    /** The language of these words. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key with its places filled.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String say(String key, Object... places) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words in " + language + " for " + key);
        }
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", places[i].toString());
        }
        return text;
    }

    /** The word of a value, whose key is the name of its kind, a dot and its own. */
    public String word(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** All keys. */
    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }
}
