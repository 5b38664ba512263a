package org.lineproof.registry.entity;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point of Annex III of Regulation (EU) 2024/1689.
 *
 * @param value point and letter, for instance {@code 5(a)}; point 2 has no letters
 */
public record AnnexPoint(String value) {

    private static final Pattern FORM = Pattern.compile("([1-8])(?:\\(([a-z])\\))?");

    /** The last letter of each point that has letters. */
    private static final Map<String, String> LAST_LETTER =
            Map.of("1", "c", "3", "d", "4", "b", "5", "d", "6", "e", "7", "d", "8", "b");

    /** @throws IllegalArgumentException if Annex III has no such point */
    public AnnexPoint {
        Matcher form = FORM.matcher(value);
        if (!form.matches() || !exists(form.group(1), form.group(2))) {
            throw new IllegalArgumentException(
                    "Annex III has no point \"" + value + "\"; expected for instance 5(a), or 2");
        }
    }

    private static boolean exists(String point, @Nullable String letter) {
        String last = LAST_LETTER.get(point);
        return last == null ? letter == null : letter != null && letter.compareTo(last) <= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
