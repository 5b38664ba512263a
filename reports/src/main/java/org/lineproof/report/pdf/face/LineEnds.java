package org.lineproof.report.pdf.face;

import java.util.Set;

/**
 * Where a line of text may end. Numbers, times, digests and names such as D-4711 or 1/204 stay whole, and so does a place in the law: its
 * number stays with the word before it; and a place in a log, L1 #4.
 */
public final class LineEnds {
    private static final Set<String> BOUND_TO_THE_NEXT = Set.of(
            "Art.",
            "Article",
            "Artikel",
            "Abs.",
            "Absatz",
            "Nr.",
            "Nummer",
            "Buchst.",
            "Ziff.",
            "Satz",
            "Unterabs.",
            "Teil",
            "point",
            "Annex",
            "Anhang",
            "Section",
            "Abschnitt",
            "Version",
            "Log");
    private static final int LONGEST_WORD = 9;
    /** A number of the law: {@code 12}, {@code 4a}, {@code a}, {@code iii}, {@code XIII}. */
    private static final int LONGEST_NUMBER = 4;

    private LineEnds() {}

    /**
     * The end of the piece that begins at a place: after it a line may end. Lines end after a space, and after a hyphen or slash between
     * letters.
     *
     * @return more than {@code from}, at most the length of the text
     */
    public static int after(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = c == '-' || c == '/' ? betweenLetters(text, i) : Character.isWhitespace(c) && !bound(text, i);
            if (end) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static boolean betweenLetters(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean bound(String text, int space) {
        if (isPlaceInALog(text, space + 1)) {
            return true;
        }
        int start = space;
        while (start > 0 && space - start <= LONGEST_WORD && isOfAWord(text.charAt(start - 1))) {
            start--;
        }
        return space > start + 1
                && isNumber(text, space + 1)
                && BOUND_TO_THE_NEXT.contains(text.substring(start, space));
    }

    /** {@code #4} in L1 #4. */
    private static boolean isPlaceInALog(String text, int from) {
        return from + 1 < text.length() && text.charAt(from) == '#' && Character.isDigit(text.charAt(from + 1));
    }

    private static boolean isOfAWord(char c) {
        return c == '.' || Character.isLetter(c);
    }

    private static boolean isNumber(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return to > from && (to - from <= LONGEST_NUMBER || Character.isDigit(text.charAt(from)));
    }
}
