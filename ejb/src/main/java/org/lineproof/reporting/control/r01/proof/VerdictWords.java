package org.lineproof.reporting.control.r01.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;

/**
 * Why a proof does not count, in the language of a report. A verifier gives its reason in English; the English words of this
 * bundle are these reasons with their places, so that a reason has the key of the words that it fits.
 */
final class VerdictWords {
    private static final TextBundle WORDS =
            new TextBundle(VerdictWords.class, "/org/lineproof/reporting/text/verdict-");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Map<String, Pattern> REASONS = reasons();

    private VerdictWords() {}

    /** The reason in a language; empty if it is none of those that have words. */
    static Optional<String> of(String reason, Language language) {
        for (Map.Entry<String, Pattern> known : REASONS.entrySet()) {
            Matcher matcher = known.getValue().matcher(reason);
            if (matcher.matches()) {
                Object[] places = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toArray();
                return Optional.of(WORDS.in(language).say(known.getKey(), places));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Pattern> reasons() {
        Texts english = WORDS.in(Language.EN);
        Map<String, Pattern> reasons = new LinkedHashMap<>();
        english.keys().stream().sorted().forEach(key -> {
            String words = english.say(key);
            Matcher place = PLACE.matcher(words);
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            while (place.find()) {
                pattern.append(Pattern.quote(words.substring(from, place.start())))
                        .append("(.*)");
                from = place.end();
            }
            reasons.put(key, Pattern.compile(pattern + Pattern.quote(words.substring(from)), Pattern.DOTALL));
        });
        return reasons;
    }
}
