package org.lineproof.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Catalogue;

/** Evaluates in English, and makes sure that German says the same of the same entries, in German. */
public final class BothLanguages {
    /** Words that no German text has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|and|is|are|were|not|no|it|its|to|from|until|by|with|or|receipts?|entry|entries|records?|recorded"
                + "|each|nothing|nobody|decided|decision|published|model|versions|epoch|numbers?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What people stated stays as they wrote it, routes are what they are. */
    private static final List<String> KEPT = List.of(
            "the diagnosis was misread",
            "As the plan says.",
            "/api/v1/receipts",
            "/api/v1/counts",
            "model-server-1",
            "„decision“",
            "„heartbeat“",
            "„model-version“");

    private BothLanguages() {}

    public static Evaluation evaluate(EvidenceCut cut, Catalogue catalogue) {
        Evaluation english = Checks.evaluate(cut, catalogue, Language.EN);
        List<Finding> german = Checks.evaluate(cut, catalogue, Language.DE).findings();
        assertEquals(english.findings().size(), german.size());
        for (int i = 0; i < german.size(); i++) {
            same(english.findings().get(i), german.get(i));
        }
        return english;
    }

    /** The two speak of the same, each in its language. */
    public static void same(Finding english, Finding german) {
        assertEquals(english.id(), german.id());
        assertEquals(english.requirement(), german.requirement());
        assertEquals(english.outcome(), german.outcome());
        assertEquals(english.basis(), german.basis());
        assertNotEquals(english.title(), german.title());
        assertNotEquals(english.reason(), german.reason());
        assertEquals(english.cure().isEmpty(), german.cure().isEmpty());
        german(german.title() + "\n" + german.article() + "\n" + german.reason() + "\n" + german.cure());
    }

    /** The text has none of the words that only an English one has. */
    public static void german(String text) {
        String own = text;
        for (String kept : KEPT) {
            own = own.replace(kept, "");
        }
        Matcher word = ENGLISH.matcher(own);
        assertFalse(word.find(), () -> "English in German: " + text);
    }
}
