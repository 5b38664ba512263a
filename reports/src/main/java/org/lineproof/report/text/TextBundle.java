package org.lineproof.report.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lineproof.report.Resource;

/**
 * The words of one part of the product, a file for each language: {@code <prefix>en.properties},
 * {@code <prefix>de.properties}, read once as UTF-8.
 */
public final class TextBundle {
    static final TextBundle SHARED = new TextBundle(TextBundle.class, "/org/lineproof/report/text/");

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    /**
     * Reads the files of every language; a part keeps its bundle in a constant.
     *
     * @param owner a class of the archive that holds the files
     * @param prefix what their paths begin with, such as {@code /org/lineproof/reporting/text/r01-}
     * @throws IllegalStateException if there is no file of a language
     */
    public TextBundle(Class<?> owner, String prefix) {
        for (Language language : Language.values()) {
            String file = prefix + language.code() + ".properties";
            texts.put(language, new Texts(language, new Resource(owner, file).text()));
        }
    }

    /** The words in a language. */
    public Texts in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
