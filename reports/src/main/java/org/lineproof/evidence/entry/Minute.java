package org.lineproof.evidence.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A whole minute as entries write it: {@code yyyy-MM-ddTHH:mmZ}, exactly 17 characters. By hand, because it is read and
 * written for each of many entries, and the platform's formatters take longer to load than a small bundle to verify.
 */
final class Minute {
    private static final String FORM = "0000-00-00T00:00Z";

    private Minute() {}

    /** The text of a minute of the years 0 to 9999. */
    static String text(Instant minute) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(minute.getEpochSecond(), 0, ZoneOffset.UTC);
        char[] text = FORM.toCharArray();
        digits(text, 0, 4, time.getYear());
        digits(text, 5, 2, time.getMonthValue());
        digits(text, 8, 2, time.getDayOfMonth());
        digits(text, 11, 2, time.getHour());
        digits(text, 14, 2, time.getMinute());
        return new String(text);
    }

    /** @throws IllegalArgumentException when the text has another form, or names no minute of the calendar */
    static Instant of(String text) {
        try {
            if (hasForm(text)) {
                return LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 2),
                                number(text, 8, 2),
                                number(text, 11, 2),
                                number(text, 14, 2))
                        .toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(expected(), e);
        }
        throw new IllegalArgumentException(expected());
    }

    private static String expected() {
        return "expected a minute in UTC, 'yyyy-MM-ddTHH:mmZ'";
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at, int length) {
        return Integer.parseInt(text, at, at + length, 10);
    }

    private static void digits(char[] text, int at, int length, int number) {
        int rest = number;
        for (int i = at + length - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
