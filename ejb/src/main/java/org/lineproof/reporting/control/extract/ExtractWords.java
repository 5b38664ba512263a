package org.lineproof.reporting.control.extract;

import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;

/** The words of extracts, with the names of the fields of receipts. */
public final class ExtractWords {
    private static final TextBundle BUNDLE =
            new TextBundle(ExtractWords.class, "/org/lineproof/reporting/text/extract-");

    private ExtractWords() {}

    public static Texts in(Language language) {
        return BUNDLE.in(language);
    }

    /** What to call a field of a receipt; its own name where there is no word for it. */
    public static String field(String name, Texts texts) {
        String key = "name." + name;
        return texts.keys().contains(key) ? texts.say(key) : name;
    }
}
