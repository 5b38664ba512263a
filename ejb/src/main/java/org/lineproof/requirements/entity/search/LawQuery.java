package org.lineproof.requirements.entity.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.AnnexEntry;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.RiskClass;
import org.lineproof.requirements.entity.Start;

/**
 * Which requirements are looked for; what is null is not asked.
 *
 * @param role whom they bind, a word of the catalogue
 * @param riskClass the class of systems they bind
 * @param point the point of Annex III; it is a question about that class
 * @param on they apply on that day, undisputed or by the letter of the law
 * @param article such as {@code Art. 12}, {@code 12} or {@code Annex IV}
 * @param words they all occur in citation, title or duty, in any language; empty for any
 */
public record LawQuery(
        @Nullable String role,
        @Nullable RiskClass riskClass,
        @Nullable String point,
        @Nullable LocalDate on,
        @Nullable String article,
        String words) {
    /** Most characters of {@link #words()}. */
    public static final int MAX_WORDS = 200;

    /**
     * A requirement that fits.
     *
     * @param duty how it binds the class that was asked for, null if none was
     */
    public record Match(Requirement requirement, @Nullable Duty duty) {}

    /** @throws IllegalArgumentException if it is about a point and another class, or has too many words */
    public LawQuery {
        if (point != null && riskClass != null && riskClass != RiskClass.ANNEX_III) {
            throw new IllegalArgumentException("a point of Annex III goes with the class annex-iii alone");
        }
        if (words.length() > MAX_WORDS) {
            throw new IllegalArgumentException("at most " + MAX_WORDS + " characters are looked for");
        }
    }

    /** All requirements. */
    public static LawQuery all() {
        return new LawQuery(null, null, null, null, null, "");
    }

    /**
     * The requirements that fit, in the order of the law.
     *
     * @throws IllegalArgumentException if the catalogue knows no such role or point
     */
    public List<Match> in(Catalogue catalogue) {
        AnnexEntry entry = point == null
                ? null
                : catalogue
                        .annexEntry(point)
                        .orElseThrow(() -> new IllegalArgumentException("Annex III has no point " + point));
        if (role != null && !roles(catalogue).contains(role)) {
            throw new IllegalArgumentException("expected one of " + String.join(", ", roles(catalogue)));
        }
        return catalogue.requirements().stream()
                .filter(requirement -> role == null || requirement.binds().contains(role))
                .filter(requirement ->
                        article == null || numbered(requirement.article()).equals(numbered(article)))
                .filter(requirement -> entry == null || entry.asksFor(requirement))
                .filter(requirement -> says(catalogue, requirement))
                .flatMap(requirement -> match(catalogue, requirement).stream())
                .toList();
    }

    /** Whom the requirements of a catalogue bind, sorted. */
    public static Set<String> roles(Catalogue catalogue) {
        return catalogue.requirements().stream()
                .flatMap(requirement -> requirement.binds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Match> match(Catalogue catalogue, Requirement requirement) {
        RiskClass asked = point == null ? riskClass : RiskClass.ANNEX_III;
        if (asked == null) {
            boolean applies =
                    on == null || requirement.starts().stream().map(Start::date).anyMatch(date -> !date.isAfter(on));
            return applies ? Optional.of(new Match(requirement, null)) : Optional.empty();
        }
        return Catalogue.duty(
                        requirement, asked, on == null ? catalogue.version().asOf() : on)
                .filter(duty -> on == null || duty.force() != Duty.Force.NOT_YET)
                .map(duty -> new Match(requirement, duty));
    }

    private boolean says(Catalogue catalogue, Requirement requirement) {
        if (words.isBlank()) {
            return true;
        }
        String text = Stream.concat(
                        Stream.of(requirement.id(), requirement.citation(), requirement.duty()),
                        Stream.of(Language.values()).map(language -> catalogue.title(requirement, language)))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    private static String numbered(String article) {
        return article.toLowerCase(Locale.ROOT).strip().replaceFirst("^art\\.?\\s*", "");
    }
}
