package org.lineproof.requirements.entity.wording;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineproof.report.text.Language;

/**
 * A place in the law, for readers.
 *
 * @param article as the catalogue writes it, such as {@code Art. 12}, {@code Annex IV} or {@code GDPR Art. 30}
 * @param paragraph such as {@code 2(a)}, {@code 4 (third subpara.)} or {@code Section A, 1}; may be empty
 */
public record Citation(String article, String paragraph) {
    /** A section, a number, a part of its text, letters: each may be absent. */
    private static final Pattern PARTS =
            Pattern.compile("(?:Section (\\w+), )?(\\d+[a-z]?)?(?: ?\\((\\w+) ([^)]+)\\))?((?:\\([a-z]+\\))*)");

    private static final Pattern LETTER = Pattern.compile("\\(([a-z]+)\\)");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final String SUBPARAGRAPH = "subpara.";
    private static final Map<String, String> TEXT_PARTS =
            Map.of(SUBPARAGRAPH, "Unterabs.", "sentence", "Satz", "element", "Teil");
    private static final String PRIVACY = "GDPR ";
    private static final String ANNEX = "Annex ";

    /**
     * The words of a language, as the Official Journal cites: {@code Art. 12(2)(a)}, {@code Art. 26(5), first sentence}, {@code Annex IV,
     * point 2(a)}; {@code Art. 12 Abs. 2 Buchst. a}, {@code Art. 26 Abs. 5 Satz 1}, {@code Anhang IV Nr. 2 Buchst. a}.
     */
    public String in(Language language) {
        return switch (language) {
            case EN -> english();
            case DE -> german();
        };
    }

    private String english() {
        Matcher parts = PARTS.matcher(paragraph);
        if (!parts.matches()) {
            return article + " " + paragraph;
        }
        boolean annex = article.startsWith(ANNEX);
        StringBuilder words = new StringBuilder(article);
        if (parts.group(1) != null) {
            words.append(", Section ").append(parts.group(1));
        }
        if (parts.group(2) != null) {
            words.append(annex ? ", point " + parts.group(2) : "(" + parts.group(2) + ")");
        }
        if (parts.group(3) != null) {
            words.append(", ").append(parts.group(3)).append(' ');
            words.append(parts.group(4).replace(SUBPARAGRAPH, "subparagraph"));
            words.append(parts.group(5).isEmpty() ? "" : ", point ");
        }
        return words.append(parts.group(5)).toString();
    }

    private String german() {
        boolean annex = article.startsWith(ANNEX);
        String place = article.replace(ANNEX, "Anhang ").replace(PRIVACY, "") + places(annex);
        return article.startsWith(PRIVACY) ? place + " DSGVO" : place;
    }

    private String places(boolean annex) {
        Matcher parts = PARTS.matcher(paragraph);
        if (!parts.matches()) {
            return " " + paragraph;
        }
        StringBuilder words = new StringBuilder();
        if (parts.group(1) != null) {
            words.append(" Abschnitt ").append(parts.group(1));
        }
        if (parts.group(2) != null) {
            words.append(annex ? " Nr. " : " Abs. ").append(parts.group(2));
        }
        if (parts.group(3) != null) {
            words.append(' ').append(TEXT_PARTS.getOrDefault(parts.group(4), parts.group(4)));
            words.append(' ').append(ORDINALS.indexOf(parts.group(3)) + 1);
        }
        Matcher letter = LETTER.matcher(parts.group(5));
        for (String kind = " Buchst. "; letter.find(); kind = " Ziff. ") {
            words.append(kind).append(letter.group(1));
        }
        return words.toString();
    }
}
