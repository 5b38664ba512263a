package org.lineproof.reporting.control.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.privacy.entity.Content;

/**
 * Values that must not be read anywhere; what people wrote may quote them. A value is told by its words or its number,
 * whatever their spelling ({@link Spelling}). One that says too little to be told apart in running text, such as "yes" or 1,
 * is a quote only where it is asked for strictly: words of fewer than {@value #LETTERS} letters or digits together, whole
 * numbers below {@value #NUMBER}, and truth values.
 */
final class Needles {
    private static final int LETTERS = 4;
    private static final int NUMBER = 100;

    private final Set<String> values = new HashSet<>();
    /** Words of a value written together, by how many letters and digits they are. */
    private final NavigableMap<Integer, Map<String, Integer>> phrases = new TreeMap<>();

    private final Set<List<String>> known = new HashSet<>();
    private final Set<BigDecimal> numbers = new HashSet<>();

    /** The values of those fields of the receipts that are to stay unknown. */
    static Needles of(Collection<OpenedEntry> receipts, BiPredicate<OpenedEntry, String> unknown) {
        Needles needles = new Needles();
        for (OpenedEntry receipt : receipts) {
            Content content = receipt.content();
            if (content == null) {
                continue;
            }
            for (Disclosure field : content.disclosures()) {
                if (unknown.test(receipt, field.name())) {
                    needles.add(field.value());
                }
            }
        }
        return needles;
    }

    void add(JsonNode value) {
        if (value.isContainerNode()) {
            value.forEach(this::add);
            return;
        }
        String text = Spelling.normal(value.asText());
        if (value.isNull() || text.isBlank() || !values.add(text) || value.isBoolean()) {
            return;
        }
        List<String> phrase = words(text);
        if (!phrase.isEmpty() && known.add(phrase)) {
            String letters = String.join("", phrase);
            phrases.computeIfAbsent(letters.length(), length -> new HashMap<>())
                    .merge(letters, phrase.size(), Math::max);
        }
        if (value.isNumber()) {
            numbers.add(Spelling.plain(value.decimalValue()));
        } else {
            Spelling.numbers(text).stream()
                    .filter(number -> number.start() == 0 && number.end() == text.length())
                    .forEach(number -> numbers.add(number.value()));
        }
    }

    /** Whether a value of the tree is one of them, in whichever spelling. */
    boolean hold(JsonNode tree) {
        if (!tree.isContainerNode()) {
            String text = Spelling.normal(tree.asText());
            return values.contains(text)
                    || known.contains(words(text))
                    || Spelling.numbers(text).stream()
                            .anyMatch(number -> number.start() == 0
                                    && number.end() == text.length()
                                    && numbers.contains(number.value()));
        }
        for (JsonNode member : tree) {
            if (hold(member)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text of the tree quotes one of them. */
    boolean quotedIn(JsonNode tree, boolean strictly) {
        if (!tree.isContainerNode()) {
            return !passages(Spelling.normal(tree.asText()), strictly).isEmpty();
        }
        for (JsonNode member : tree) {
            if (quotedIn(member, strictly)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where a text quotes one of them, as a start and an end each; passages may overlap.
     *
     * @param normal the text in its normal form
     * @param strictly whether short values count
     */
    List<int[]> passages(String normal, boolean strictly) {
        List<int[]> passages = new ArrayList<>();
        RunOfWords run = new RunOfWords(Spelling.words(normal));
        for (Map.Entry<Integer, Map<String, Integer>> alike :
                phrases.tailMap(strictly ? 1 : LETTERS).entrySet()) {
            for (RunOfWords.Place place : run.of(alike.getKey())) {
                Integer words = alike.getValue().get(place.letters());
                if (words != null && place.reads(words)) {
                    passages.add(new int[] {place.start(), place.end()});
                }
            }
        }
        for (Spelling.Part<BigDecimal> number : Spelling.numbers(normal)) {
            if (numbers.contains(number.value()) && (strictly || tells(number.value()))) {
                passages.add(new int[] {number.start(), number.end()});
            }
        }
        return passages;
    }

    private static boolean tells(BigDecimal number) {
        return number.scale() > 0 || number.compareTo(BigDecimal.valueOf(NUMBER)) >= 0;
    }

    private static List<String> words(String normal) {
        return Spelling.words(normal).stream().map(Spelling.Part::value).toList();
    }
}
