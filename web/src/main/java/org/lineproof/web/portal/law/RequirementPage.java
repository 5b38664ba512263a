package org.lineproof.web.portal.law;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.CheckDirectory;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.DocumentHead;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
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
                .flatMap(system -> of(system.id()))
                .sorted(Comparator.comparing(AnswerLine::recordedAt).reversed())
                .toList();
    }

    private Stream<AnswerLine> of(SystemId system) {
        List<RecordedAnswer> recorded = answers.of(system).stream()
                .filter(answer -> answer.answer().requirement().equals(id))
                .toList();
        if (recorded.isEmpty()) {
            return Stream.empty();
        }
        Map<ModelDigest, DocumentHead> documents =
                answers.documents(system).stream().collect(Collectors.toMap(DocumentHead::digest, Function.identity()));
        return recorded.stream()
                .map(answer ->
                        new AnswerLine(answer, documents.get(answer.answer().document())));
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
