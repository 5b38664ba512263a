package org.lineproof.requirements.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From which day a duty applies, for what. */
public record Start(Scope scope, LocalDate date) {
    /** For what a start date holds. */
    public enum Scope {
        /** Whoever the duty binds. */
        ALL("all"),
        /** High-risk systems of Annex III. */
        ANNEX_III("annexIII"),
        /** High-risk systems that are products of Annex I, or parts of them. */
        ANNEX_I("annexI"),
        /** By the letter of Art. 113, although the class of systems it is about exists only later. */
        FORMAL("formal"),
        /** General-purpose models that were on the market before. */
        LEGACY_MODELS("legacyModels"),
        /** Systems that were in use before. */
        LEGACY_SYSTEMS("legacySystems"),
        /** Systems that public authorities used before. */
        LEGACY_PUBLIC_AUTHORITY("legacyPublicAuthority");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        /** The word of the catalogue. */
        public String word() {
            return word;
        }

        private static Scope of(String word) {
            return Arrays.stream(values())
                    .filter(scope -> scope.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such scope: " + word));
        }
    }

    private static final Pattern ONE = Pattern.compile("([A-Za-z]+):(\\d{4}-\\d{2}-\\d{2})");

    /**
     * Reads {@code scope:date;scope:date}; what follows a bar is a note for people.
     *
     * @throws IllegalArgumentException if it names no start, or an unknown scope
     */
    public static List<Start> parse(String text) {
        List<Start> starts = new ArrayList<>();
        Matcher matcher = ONE.matcher(text);
        while (matcher.find()) {
            starts.add(new Start(Scope.of(matcher.group(1)), LocalDate.parse(matcher.group(2))));
        }
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("names no start: " + text);
        }
        return List.copyOf(starts);
    }
}
