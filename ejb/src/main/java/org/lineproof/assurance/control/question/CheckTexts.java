package org.lineproof.assurance.control.question;

import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;

/** The words of all checks: a key begins with the id of the check, or with {@code common}. */
public final class CheckTexts {
    private static final TextBundle WORDS = new TextBundle(CheckTexts.class, "/org/lineproof/assurance/text/");

    private CheckTexts() {}

    /** The words in a language. */
    public static Texts in(Language language) {
        return WORDS.in(language);
    }
}
