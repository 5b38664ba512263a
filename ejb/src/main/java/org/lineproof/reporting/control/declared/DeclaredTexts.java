package org.lineproof.reporting.control.declared;

import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;

/** The words for what is declared, shared by the reports that show it. */
public final class DeclaredTexts {
    private static final TextBundle WORDS =
            new TextBundle(DeclaredTexts.class, "/org/lineproof/reporting/text/declared-");

    private DeclaredTexts() {}

    /** The words in a language. */
    public static Texts in(Language language) {
        return WORDS.in(language);
    }
}
