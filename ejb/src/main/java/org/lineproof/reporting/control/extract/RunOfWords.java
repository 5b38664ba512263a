package org.lineproof.reporting.control.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as one run of letters, in which a value is found however a page breaks or spaces it: {@code claim-\n0001},
 * {@code w a r d 31}, {@code wa-rd 31}. A value begins and ends where a word does.
 */
final class RunOfWords {
    private final String letters;
    private final List<Spelling.Part<String>> words;
    /** Where the word of an index begins in the run; one more at the end. */
    private final int[] begins;

    /** Some words side by side, written together. */
    record Place(String letters, List<Spelling.Part<String>> words) {
        int start() {
            return words.get(0).start();
        }

        int end() {
            return words.get(words.size() - 1).end();
        }

        /**
         * Whether it reads as a value of so many words. Digits alone are no value where figures of something else stand side by side,
         * such as day and month: only as many figures as the value has, or single digits.
         */
        boolean reads(int valueWords) {
            return words.size() == valueWords
                    || !letters.chars().allMatch(Character::isDigit)
                    || words.stream().allMatch(word -> word.value().length() == 1);
        }
    }

    RunOfWords(List<Spelling.Part<String>> words) {
        this.words = words;
        this.begins = new int[words.size() + 1];
        StringBuilder run = new StringBuilder();
        for (int at = 0; at < words.size(); at++) {
            run.append(words.get(at).value());
            begins[at + 1] = run.length();
        }
        this.letters = run.toString();
    }

    /** Every place of whole words with so many letters and digits. */
    List<Place> of(int length) {
        List<Place> places = new ArrayList<>();
        int last = 0;
        for (int first = 0; first < words.size(); first++) {
            int end = begins[first] + length;
            while (last < words.size() && begins[last] < end) {
                last++;
            }
            if (begins[last] == end) {
                places.add(new Place(letters.substring(begins[first], end), words.subList(first, last)));
            }
        }
        return places;
    }
}
