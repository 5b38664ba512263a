package org.lineproof.reporting.control.extract;

import java.util.Comparator;
import java.util.List;

/**
 * A text with a word in the place of each passage that is withheld.
 *
 * @param text in Unicode's composed form
 * @param count how many passages, at least 1
 */
record MaskedText(String text, int count) {
    /** @param passages a start and an end each, at least one; those that touch become one */
    static MaskedText of(String normal, List<int[]> passages, String word) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        int count = 0;
        for (int[] passage : passages.stream()
                .sorted(Comparator.comparingInt((int[] place) -> place[0]))
                .toList()) {
            if (count == 0 || passage[0] > shown) {
                text.append(normal, shown, passage[0]).append(word);
                count++;
            }
            shown = Math.max(shown, passage[1]);
        }
        return new MaskedText(text.append(normal.substring(shown)).toString(), count);
    }
}
