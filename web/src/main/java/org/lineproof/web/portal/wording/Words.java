package org.lineproof.web.portal.wording;

import java.util.List;
import java.util.Locale;

/** Small pieces of sentences. */
public final class Words {

    private static final int SHOWN = 12;

    private Words() {}

    /** "1 receipt", "2 receipts": the count and the noun, with an s where there is not exactly one. */
    public static String counted(long count, String noun) {
        return counted(count, noun, noun + "s");
    }

    /** The count and the noun, for nouns that do not take an s. */
    public static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** "a", "a and b", "a, b and c". */
    public static String listed(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The first characters of a digest, for tables; the full digest stands on the page behind. */
    public static String shortened(String digest) {
        int start = digest.indexOf(':') + 1;
        return digest.length() - start <= SHOWN ? digest : digest.substring(0, start + SHOWN) + "…";
    }

    /** A constant's name as words: {@code PROOF_MISSING} is "proof missing". */
    public static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The name of a member of JSON as words: {@code legalBasis} is "legal basis". */
    public static String spaced(String member) {
        return member.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The sentence with a capital at its start. */
    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
