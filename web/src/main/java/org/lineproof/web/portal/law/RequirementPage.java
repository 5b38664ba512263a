package org.lineproof.web.portal.law;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.CheckDirectory;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.CatalogueVersion;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Once;

/** One requirement, with what computes it and the reports on it. */
@Named
@RequestScoped
public class RequirementPage {

    @Inject
    RequirementCatalogue law;

    @Inject
    CheckDirectory checks;

    @Inject
    AiSystemRegistry systems;

    @Inject
    AnswerRegistry answers;

    private String id = "";
    private String language = "en";
    private @Nullable RequirementLine line;
    private final Once<List<AnswerLine>> given = new Once<>(this::read);

    /** Fills the page, or answers that there is no such requirement. */
    public void load() {
        Catalogue catalogue = law.current();
        line = catalogue
                .find(id)
                .map(found -> new RequirementLine(
                        catalogue, found, null, language.equals("de") ? Language.DE : Language.EN, checks.of(id)))
                .orElse(null);
        if (line == null) {
            Absence.answer("the catalogue has no such requirement");
        }
    }

    public @Nullable RequirementLine getLine() {
        return line;
    }

    /** What was answered about any of the organisation's systems, the newest first. */
    public List<AnswerLine> getAnswers() {
        return given.get();
    }

    private List<AnswerLine> read() {
        return systems.all().stream()
                .flatMap(system -> answers.of(system.id()).stream())
                .filter(recorded -> recorded.answer().requirement().equals(id))
                .sorted(Comparator.comparing(RecordedAnswer::recordedAt).reversed())
                .map(AnswerLine::new)
                .toList();
    }

    public CatalogueVersion getVersion() {
        return law.version();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    /** Of the title: en or de. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = "de".equals(language) ? "de" : "en";
    }
}
