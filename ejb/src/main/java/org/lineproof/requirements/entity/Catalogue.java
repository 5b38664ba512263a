package org.lineproof.requirements.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of the law as data, with the rule that says what binds whom from when. */
public record Catalogue(
        CatalogueVersion version,
        List<Requirement> requirements,
        List<AnnexEntry> annexEntries,
        List<ReportDefinition> reports) {
    public Catalogue {
        requirements = List.copyOf(requirements);
        annexEntries = List.copyOf(annexEntries);
        reports = List.copyOf(reports);
    }

    /**
     * The duties that bind somebody with these roles, grouped by article in the order of the law.
     *
     * @param roles words of the law, such as provider, deployer, controller
     * @param point point of Annex III, null for a system that is under none
     * @param on the day asked for
     * @throws IllegalArgumentException if Annex III has no such point
     */
    public List<ArticleDuties> duties(Set<String> roles, @Nullable String point, LocalDate on) {
        AnnexEntry entry = point == null ? null : annexEntry(point).orElseThrow(() -> unknown(point));
        Map<String, List<Duty>> byArticle = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            if (requirement.binds().stream().noneMatch(roles::contains)) {
                continue;
            }
            duty(requirement, entry, on)
                    .ifPresent(duty -> byArticle
                            .computeIfAbsent(requirement.article(), article -> new ArrayList<>())
                            .add(duty));
        }
        return byArticle.entrySet().stream()
                .map(article -> new ArticleDuties(article.getKey(), article.getValue()))
                .toList();
    }

    private static Optional<Duty> duty(Requirement requirement, @Nullable AnnexEntry entry, LocalDate on) {
        Optional<LocalDate> always = requirement.start(Start.Scope.ALL);
        if (always.isPresent()) {
            return Optional.of(Duty.of(requirement, always.get(), null, on));
        }
        if (entry == null || !entry.asksFor(requirement)) {
            return Optional.empty();
        }
        LocalDate formally = requirement.start(Start.Scope.FORMAL).orElse(null);
        return requirement.start(Start.Scope.ANNEX_III).map(start -> Duty.of(requirement, start, formally, on));
    }

    /** @param point such as {@code 5(a)} */
    public Optional<AnnexEntry> annexEntry(String point) {
        return annexEntries.stream()
                .filter(entry -> entry.point().equals(point))
                .findFirst();
    }

    /** @throws IllegalArgumentException if the catalogue has no such requirement */
    public Requirement requirement(String id) {
        return requirements.stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    public Optional<ReportDefinition> report(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    private IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException("catalogue " + version.version() + " has no " + what);
    }
}
