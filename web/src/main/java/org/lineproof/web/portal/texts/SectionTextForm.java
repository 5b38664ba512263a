package org.lineproof.web.portal.texts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.boundary.text.SectionTextRegistry;
import org.lineproof.reporting.entity.text.NewText;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.reporting.entity.text.WrittenText;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.ReportDefinition.SectionDefinition;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;

/** The form in which the text of a section is written, with a preview and all its versions. */
@Named
@RequestScoped
public class SectionTextForm {

    @Inject
    ReportIssuance issuance;

    @Inject
    SectionTextRegistry registry;

    private String system = "";
    private String definition = "";
    private int section;
    private Language language = Language.EN;
    private String text = "";
    private List<String> preview = List.of();
    private @Nullable List<WrittenText> history;

    /** Which section is meant has to be known before the form is read, and after it was refused: the form brings it back. */
    @PostConstruct
    void identify() {
        setSystem(Address.parameter("system"));
        setDefinition(Address.parameter("definition"));
        setSection(Address.parameter("section"));
        setLanguage(Address.parameter("language"));
    }

    /** Fills the form with the newest text, or answers that there is no such section. */
    public void load() {
        if (getDefined() == null) {
            Absence.answer("there is no such section");
            return;
        }
        try {
            text = registry.current(place(), language)
                    .map(current -> Objects.requireNonNullElse(current.text(), ""))
                    .orElse("");
        } catch (RuntimeException e) {
            Absence.answer(Refusals.in(e).orElseThrow(() -> e).reason());
        }
    }

    /** Records the next version; what is refused stays in the form with the reason. */
    public @Nullable String write() {
        return Refusals.shownInForm(() -> {
            WrittenText written = registry.write(place(), new NewText(language, text));
            return News.then(
                    "/sections.xhtml?faces-redirect=true&system=" + system + "&definition=" + definition + "&language="
                            + language.code(),
                    "Section " + section + ": version " + written.version()
                            + " is recorded. Reports that are requested from now on show it.");
        });
    }

    /** Shows the text as paragraphs, without recording it. */
    public @Nullable String show() {
        return Refusals.shownInForm(() -> {
            preview = Arrays.asList(new NewText(language, text).text().split("\n{2,}"));
            return null;
        });
    }

    /** The paragraphs as a report shows them; none unless a preview was asked for. */
    public List<String> getPreview() {
        return preview;
    }

    /** All versions in every language, the newest first. */
    public List<WrittenText> getHistory() {
        if (history == null) {
            history = registry.history(place());
        }
        return history;
    }

    /** The section as the definition describes it, null if there is none. */
    public @Nullable SectionDefinition getDefined() {
        return issuance.offered(language).stream()
                .filter(report -> report.id().equals(definition))
                .map(ReportDefinition::sections)
                .flatMap(List::stream)
                .filter(known -> known.number() == section)
                .findFirst()
                .orElse(null);
    }

    private SectionPlace place() {
        return new SectionPlace(new SystemId(system), definition, section);
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

    public String getSection() {
        return Integer.toString(section);
    }

    /** Its number; what is no number is no section. */
    public void setSection(@Nullable String section) {
        try {
            this.section = section == null ? 0 : Integer.parseInt(section);
        } catch (NumberFormatException e) {
            this.section = 0;
        }
    }

    public String getLanguage() {
        return language.code();
    }

    public void setLanguage(@Nullable String language) {
        this.language = "de".equals(language) ? Language.DE : Language.EN;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
