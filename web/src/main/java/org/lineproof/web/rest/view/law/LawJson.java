package org.lineproof.web.rest.view.law;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.CheckDirectory;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.AnnexEntry;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.Term;
import org.lineproof.requirements.entity.wording.Titles;

/** A catalogue version and what it holds; titles in every language there is. */
public final class LawJson {

    private LawJson() {}

    /** @param inForce whether it describes the law of today */
    public static ObjectNode head(Catalogue catalogue, boolean inForce) {
        return object().put("version", catalogue.version().version())
                .put("asOf", catalogue.version().asOf().toString())
                .put("legalState", catalogue.version().legalState())
                .put("inForceSince", catalogue.version().inForceSince().toString())
                .put("inForce", inForce)
                .put("requirements", catalogue.requirements().size())
                .put("annexIII", catalogue.annexEntries().size())
                .put("reports", catalogue.reports().size());
    }

    /**
     * A requirement; both dates stand where its start is disputed.
     *
     * @param duty how it binds the class that was asked for, null if none was
     * @param checks what computes it, empty if a declared answer is needed
     */
    public static ObjectNode requirement(
            Catalogue catalogue, Requirement requirement, @Nullable Duty duty, List<CheckDirectory.Entry> checks) {
        ObjectNode json = object().put("id", requirement.id())
                .put("article", requirement.article())
                .put("paragraph", requirement.paragraph())
                .put("citation", requirement.citation());
        ObjectNode titles = json.putObject("titles");
        for (Language language : Language.values()) {
            titles.put(language.code(), catalogue.title(requirement, language));
        }
        json.put("duty", requirement.duty());
        requirement.binds().stream().sorted().forEach(json.putArray("binds")::add);
        var starts = json.putArray("starts");
        requirement
                .starts()
                .forEach(start -> starts.addObject()
                        .put("scope", start.scope().word())
                        .put("date", start.date().toString()));
        json.put("disputed", requirement.disputed());
        json.set("binding", duty == null ? null : binding(duty));
        var evidence = json.putArray("evidence");
        requirement
                .evidence()
                .forEach(need ->
                        evidence.addObject().put("kind", need.kind().name()).put("detail", need.detail()));
        json.set("retention", term(requirement.retention()));
        json.set("deadline", term(requirement.deadline()));
        json.put("source", requirement.source());
        json.put("answer", checks.isEmpty() ? "declared" : "computed");
        var computing = json.putArray("checks");
        checks.forEach(check -> computing.addObject().put("id", check.id()).put("title", check.title()));
        var reports = json.putArray("reports");
        catalogue
                .reportsOf(requirement)
                .forEach(report ->
                        reports.addObject().put("id", report.id()).put("title", catalogue.title(report, Language.EN)));
        return json;
    }

    private static ObjectNode binding(Duty duty) {
        ObjectNode json = object().put("from", duty.from().toString());
        json.put(
                "formallyFrom",
                duty.formallyFrom() == null ? null : duty.formallyFrom().toString());
        return json.put("force", duty.force().name());
    }

    public static ObjectNode annexEntry(Catalogue catalogue, AnnexEntry entry) {
        ObjectNode json = object().put("id", entry.id()).put("point", entry.point());
        ObjectNode titles = json.putObject("titles");
        for (Language language : Language.values()) {
            Titles.UseCaseTitle title = catalogue.title(entry, language);
            titles.putObject(language.code()).put("area", title.area()).put("useCase", title.useCase());
        }
        return json.put("fria", entry.fria())
                .put("conformityProcedure", entry.conformityProcedure())
                .put("registration", entry.registration())
                .put("explanationRight", entry.explanationRight())
                .put("extraLogs", entry.extraLogs())
                .put("appliesFrom", entry.appliesFrom().toString())
                .put("source", entry.source());
    }

    public static ObjectNode report(Catalogue catalogue, ReportDefinition report) {
        ObjectNode json = object().put("id", report.id());
        ObjectNode titles = json.putObject("titles");
        for (Language language : Language.values()) {
            titles.put(language.code(), catalogue.title(report, language));
        }
        report.audience().forEach(json.putArray("audience")::add);
        json.put("legalBasis", report.legalBasis())
                .put("trigger", report.trigger())
                .put("deadline", report.deadline())
                .put("format", report.format())
                .put("caveat", report.caveat());
        var sections = json.putArray("sections");
        report.sections()
                .forEach(section -> sections.addObject()
                        .put("number", section.number())
                        .put("title", section.title())
                        .put("contents", section.contents()));
        report.requirementIds().forEach(json.putArray("requirements")::add);
        return json;
    }

    private static ObjectNode term(Term term) {
        return object().put("token", term.token()).put("text", term.text());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
