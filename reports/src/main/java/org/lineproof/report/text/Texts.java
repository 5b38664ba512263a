package org.lineproof.report.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language by key. Places in a text are written {0} to {9}. */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int GROUP = 3;

    private final Language language;
    private final Properties words = new Properties();

    Texts(Language language, String file) {
        this.language = language;
        try {
            words.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** The words that every report shares. */
    public static Texts in(Language language) {
        return TextBundle.SHARED.in(language);
    }

    /** The language of these words. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key with its places filled; what fills them is never searched for places itself.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String say(String key, Object... places) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words in " + language + " for " + key);
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(filling(place.group(), place.group(1), places)));
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return words.getProperty(key) != null;
    }

    /** The text of a key without places; what comes from outside may have none, and is then said as it is. */
    public String sayOr(String key, String otherwise) {
        return has(key) ? say(key) : otherwise;
    }

    /**
     * The text for so many: of {@code key.one} for one, else of {@code key.many}.
     *
     * @param count fills {0}, written as {@link #number} does
     * @param places fill {1} and those after it
     */
    public String count(String key, long count, Object... places) {
        Object[] all = new Object[places.length + 1];
        all[0] = number(count);
        System.arraycopy(places, 0, all, 1, places.length);
        return say(key + (count == 1 ? ".one" : ".many"), all);
    }

    /** A number with its digits in groups of three. Indexes and sizes that are compared elsewhere stay plain. */
    public String number(long value) {
        StringBuilder digits = new StringBuilder(Long.toString(value));
        int first = value < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            digits.insert(at, language.thousands());
        }
        return digits.toString();
    }

    /** The word of a value, whose key is the name of its kind, a dot and its own. */
    public String word(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** All keys. */
    public Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    /** A place that nothing was given for stays as it is written. */
    private static String filling(String written, String number, Object... places) {
        int index = Integer.parseInt(number);
        return index < places.length ? places[index].toString() : written;
    }
}
