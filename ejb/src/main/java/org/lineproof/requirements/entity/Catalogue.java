package org.lineproof.requirements.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.wording.Titles;

/**
 * One version of the law as data, with the rule that says what binds whom from when.
 *
 * @param titles by the languages other than English, which is the catalogue's own
 */
public record Catalogue(
        CatalogueVersion version,
        List<Requirement> requirements,
        List<AnnexEntry> annexEntries,
        List<ReportDefinition> reports,
        Map<Language, Titles> titles) {
    public Catalogue {
        requirements = List.copyOf(requirements);
        annexEntries = List.copyOf(annexEntries);
        reports = List.copyOf(reports);
        titles = Map.copyOf(titles);
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
        return entry == null || !entry.asksFor(requirement)
                ? Optional.empty()
                : duty(requirement, RiskClass.ANNEX_III, on);
    }

    /**
     * A requirement as it binds a class of systems, empty if it does not.
     *
     * @param on the day asked for
     */
    public static Optional<Duty> duty(Requirement requirement, RiskClass riskClass, LocalDate on) {
        LocalDate formally = requirement.start(Start.Scope.FORMAL).orElse(null);
        return riskClass.start(requirement).map(start -> Duty.of(requirement, start, formally, on));
    }

    /** The title of a requirement; in English where the language has none. */
    public String title(Requirement requirement, Language language) {
        Titles in = titles.get(language);
        return in == null ? requirement.title() : in.requirements().getOrDefault(requirement.id(), requirement.title());
    }

    /** What would be evidence of a requirement, as its needs have it, in words; in English where the language has none. */
    public List<String> needs(Requirement requirement, Language language) {
        List<String> own =
                requirement.evidence().stream().map(EvidenceNeed::detail).toList();
        Titles in = titles.get(language);
        return in == null ? own : in.evidence().getOrDefault(requirement.id(), own);
    }

    /** Area and use case of an entry of Annex III; in English where the language has none. */
    public Titles.UseCaseTitle title(AnnexEntry entry, Language language) {
        Titles.UseCaseTitle own = new Titles.UseCaseTitle(entry.area(), entry.useCase());
        Titles in = titles.get(language);
        return in == null ? own : in.annexEntries().getOrDefault(entry.id(), own);
    }

    /** The consolidated legal text behind this version; in English where the language has no words for it. */
    public String legalState(Language language) {
        Titles in = titles.get(language);
        return in == null ? version.legalState() : in.legalState();
    }

    /** The name of a report; in English where the language has none. */
    public String title(ReportDefinition report, Language language) {
        return wording(report, language).name();
    }

    /** A report with its name, its legal basis and its sections in a language; in English where the language has none. */
    public ReportDefinition wording(ReportDefinition report, Language language) {
        Titles in = titles.get(language);
        Titles.ReportTitle title = in == null ? null : in.reports().get(report.id());
        return title == null ? report : report.titled(title);
    }

    /** The reports that answer a requirement. */
    public List<ReportDefinition> reportsOf(Requirement requirement) {
        return reports.stream()
                .filter(report -> report.requirementIds().contains(requirement.id()))
                .toList();
    }

    /** Empty if the catalogue has no such requirement. */
    public Optional<Requirement> find(String id) {
        return requirements.stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst();
    }

    /** @param point such as {@code 5(a)} */
    public Optional<AnnexEntry> annexEntry(String point) {
        return annexEntries.stream()
                .filter(entry -> entry.point().equals(point))
                .findFirst();
    }

    /** @throws IllegalArgumentException if the catalogue has no such requirement */
    public Requirement requirement(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    public Optional<ReportDefinition> report(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    private IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException("catalogue " + version.version() + " has no " + what);
    }
}
