package org.lineproof.web.portal.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Section;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.boundary.text.SectionTextRegistry;
import org.lineproof.reporting.entity.text.WrittenText;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.web.portal.Absence;

/** The reports about one system, and the sections of one of them with their texts and what they lack. */
@Named
@RequestScoped
public class SectionsPage {

    @Inject
    AiSystemRegistry systems;

    @Inject
    ReportIssuance issuance;

    @Inject
    SectionTextRegistry registry;

    private String system = "";
    private String definition = "";
    private Language language = Language.EN;
    private boolean missing;
    private @Nullable AiSystem registered;
    private @Nullable ReportDefinition report;
    private @Nullable List<SectionLine> lines;

    /** Fills the page, or answers that there is no such system or report. */
    public void load() {
        registered = systems.all().stream()
                .filter(known -> known.id().value().equals(system))
                .findFirst()
                .orElse(null);
        report = getReports().stream()
                .filter(known -> known.id().equals(definition))
                .findFirst()
                .orElse(null);
        if (registered == null || report == null && !definition.isEmpty()) {
            Absence.answer("there is no such system or report");
        }
    }

    /** All reports that can be requested. */
    public List<ReportDefinition> getReports() {
        return issuance.offered(language);
    }

    public @Nullable ReportDefinition getReport() {
        return report;
    }

    public String getName() {
        return registered == null ? system : registered.declaration().name();
    }

    /** The sections of the report; none unless one is chosen. */
    public List<SectionLine> getLines() {
        if (lines == null) {
            lines = report == null ? List.of() : read(report);
        }
        return lines;
    }

    private List<SectionLine> read(ReportDefinition chosen) {
        Map<Integer, List<String>> lacking = missing
                ? registry.draft(new SystemId(system), definition, language).stream()
                        .flatMap(draft -> draft.sections().stream())
                        .collect(Collectors.toMap(Section::number, SectionLine::missing))
                : Map.of();
        Map<Integer, WrittenText> written = registry.current(new SystemId(system), definition, language);
        return chosen.sections().stream()
                .map(section -> new SectionLine(
                        section, written.get(section.number()), lacking.getOrDefault(section.number(), List.of())))
                .toList();
    }

    /** Whether what is missing was asked for, and could be told. */
    public boolean isTold() {
        return missing && getLines().stream().anyMatch(line -> !line.missing().isEmpty());
    }

    public boolean isMissing() {
        return missing;
    }

    public void setMissing(boolean missing) {
        this.missing = missing;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(@Nullable String definition) {
        this.definition = definition == null ? "" : definition;
    }

    /** Of the texts and of what is missing: en or de. */
    public String getLanguage() {
        return language.code();
    }

    public void setLanguage(@Nullable String language) {
        this.language = "de".equals(language) ? Language.DE : Language.EN;
    }
}
