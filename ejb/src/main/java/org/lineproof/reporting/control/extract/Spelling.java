package org.lineproof.reporting.control.extract;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as far as its spelling does not matter: its words without regard to case, Unicode form, spaces and signs between
 * them, and its numbers in whichever way their thousands and fractions are set apart.
 */
final class Spelling {
    /** A word or a number at its place. */
    record Part<T>(T value, int start, int end) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final String APART_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String APART_AFTER = "(?![\\p{L}\\p{N}])";

    private static final Pattern PLAIN =
            Pattern.compile(APART_BEFORE + "([0-9]{1,40})(?:[.,]([0-9]{1,40}))?" + APART_AFTER);
    private static final Pattern GROUPED = Pattern.compile(APART_BEFORE
            + "([0-9]{1,3}(?:[ \\u00a0\\u202f\\u2009'’.,][0-9]{3}){1,12})(?:[.,]([0-9]{1,40}))?"
            + APART_AFTER);
    private static final Pattern PERCENT = Pattern.compile("[ \\u00a0\\u202f]?%");

    private Spelling() {}

    /** The form of a text in which places are counted: composed, without marks that nobody sees, such as a soft hyphen. */
    static String normal(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** The words of a text in its normal form, in lower case, in their order. */
    static List<Part<String>> words(String normal) {
        List<Part<String>> words = new ArrayList<>();
        Matcher word = WORD.matcher(normal);
        while (word.find()) {
            words.add(new Part<>(word.group().toLowerCase(Locale.ROOT), word.start(), word.end()));
        }
        return words;
    }

    /** The numbers that a text in its normal form can be read to contain; one place may have several. */
    static Set<Part<BigDecimal>> numbers(String normal) {
        Set<Part<BigDecimal>> numbers = new LinkedHashSet<>();
        for (Pattern pattern : List.of(PLAIN, GROUPED)) {
            Matcher number = pattern.matcher(normal);
            while (number.find()) {
                String whole = number.group(1).replaceAll("[^0-9]", "");
                BigDecimal value =
                        plain(new BigDecimal(number.group(2) == null ? whole : whole + "." + number.group(2)));
                numbers.add(new Part<>(value, number.start(), number.end()));
                if (PERCENT.matcher(normal)
                        .region(number.end(), normal.length())
                        .lookingAt()) {
                    numbers.add(new Part<>(plain(value.movePointLeft(2)), number.start(), number.end()));
                }
            }
        }
        return numbers;
    }

    /** A number without zeros at its end. */
    static BigDecimal plain(BigDecimal number) {
        return number.abs().stripTrailingZeros();
    }
}
