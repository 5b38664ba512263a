package org.lineproof.report.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points of an annex of the law, for readers. */
public final class Points {
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)(?:\\(([a-z]+)\\))?");

    private Points() {}

    /**
     * The point in the words of a language: {@code point 5(a)}, {@code Nr. 5 Buchst. a}. What has another form stays as it is.
     *
     * @param point as it is declared, such as {@code 5(a)}
     * @param shared the words that all reports share
     */
    public static String in(String point, Texts shared) {
        Matcher numbered = NUMBERED.matcher(point);
        if (!numbered.matches()) {
            return point;
        }
        return numbered.group(2) == null
                ? shared.say("point", point)
                : shared.say("point.lettered", numbered.group(1), numbered.group(2));
    }
}
