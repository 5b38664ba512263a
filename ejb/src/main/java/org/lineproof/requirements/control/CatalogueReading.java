package org.lineproof.requirements.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.requirements.entity.AnnexEntry;
import org.lineproof.requirements.entity.CatalogueVersion;
import org.lineproof.requirements.entity.EvidenceNeed;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.Start;
import org.lineproof.requirements.entity.Term;
import org.lineproof.requirements.entity.wording.Titles;

/** Reads the values of a catalogue strictly: a member that is missing, unknown or of another type is refused by name. */
final class CatalogueReading {
    private CatalogueReading() {}

    /** Reads one element of a list. */
    @FunctionalInterface
    interface Element<T> {
        T read(Members members) throws MalformedJson;
    }

    /** Each element of an array of objects. */
    static <T> List<T> each(JsonNode array, String file, Element<T> element) throws MalformedJson {
        if (!array.isArray()) {
            throw new MalformedJson(file, "expected an array");
        }
        List<T> values = new ArrayList<>();
        for (JsonNode node : array) {
            values.add(element.read(Members.of(node, file + "[" + values.size() + "]")));
        }
        return values;
    }

    static CatalogueVersion version(Members head) throws MalformedJson {
        head.only("version", "asOf", "legalState", "inForceSince", "citedStandards");
        return new CatalogueVersion(
                head.text("version"),
                head.read("asOf", LocalDate::parse),
                head.text("legalState"),
                head.read("inForceSince", LocalDate::parse),
                each(
                        head.node().path("citedStandards"),
                        "citedStandards",
                        standard -> new CatalogueVersion.CitedStandard(
                                standard.text("reference"), standard.text("ojCitation"))));
    }

    static Requirement requirement(Members duty) throws MalformedJson {
        duty.only(
                "id",
                "article",
                "paragraph",
                "title",
                "duty",
                "binds",
                "evidence",
                "retention",
                "deadline",
                "appliesFrom",
                "source");
        return new Requirement(
                duty.text("id"),
                duty.text("article"),
                paragraph(duty),
                duty.text("title"),
                duty.text("duty"),
                words(duty, "binds"),
                duty.readAll("evidence", EvidenceNeed::parse),
                duty.read("retention", Term::parse),
                duty.read("deadline", Term::parse),
                duty.read("appliesFrom", Start::parse),
                duty.text("source"));
    }

    /** The only text that may be empty. */
    private static String paragraph(Members duty) throws MalformedJson {
        JsonNode paragraph = duty.node().path("paragraph");
        if (!paragraph.isTextual()) {
            throw duty.refusal("paragraph", "expected a string");
        }
        return paragraph.textValue();
    }

    static AnnexEntry annexEntry(Members useCase) throws MalformedJson {
        useCase.only(
                "id",
                "point",
                "subPoint",
                "area",
                "useCase",
                "fria",
                "conformityProcedure",
                "registration",
                "explanationRight",
                "extraLogs",
                "appliesFrom",
                "source");
        String letter = useCase.has("subPoint") ? "(" + useCase.text("subPoint") + ")" : "";
        return new AnnexEntry(
                useCase.text("id"),
                useCase.text("point") + letter,
                useCase.text("area"),
                useCase.text("useCase"),
                useCase.text("fria"),
                useCase.text("conformityProcedure"),
                useCase.text("registration"),
                useCase.truth("explanationRight"),
                useCase.truth("extraLogs"),
                useCase.read("appliesFrom", LocalDate::parse),
                useCase.text("source"));
    }

    static ReportDefinition report(Members report) throws MalformedJson {
        report.only(
                "id",
                "name",
                "tier",
                "audience",
                "legalBasis",
                "trigger",
                "deadline",
                "format",
                "sections",
                "caveat",
                "requirementIds");
        List<ReportDefinition.SectionDefinition> sections = new ArrayList<>();
        for (JsonNode node : report.list("sections")) {
            Members section = Members.of(node, report.text("id")).only("n", "title", "contents");
            sections.add(new ReportDefinition.SectionDefinition(
                    (int) section.integer("n", 1), section.text("title"), section.text("contents")));
        }
        return new ReportDefinition(
                report.text("id"),
                report.text("name"),
                List.copyOf(words(report, "audience")),
                report.text("legalBasis"),
                report.text("trigger"),
                report.text("deadline"),
                report.text("format"),
                report.text("caveat"),
                sections,
                List.copyOf(words(report, "requirementIds")));
    }

    static Titles titles(Members texts) throws MalformedJson {
        texts.only("legalState", "requirements", "annexIII", "reports", "evidence");
        Map<String, Titles.UseCaseTitle> useCases = new LinkedHashMap<>();
        Members annex = texts.object("annexIII");
        for (String id : names(annex)) {
            Members useCase = annex.object(id).only("area", "useCase");
            useCases.put(id, new Titles.UseCaseTitle(useCase.text("area"), useCase.text("useCase")));
        }
        Map<String, List<String>> evidence = new LinkedHashMap<>();
        Members needs = texts.object("evidence");
        for (String id : names(needs)) {
            evidence.put(id, needs.readAll(id, need -> need));
        }
        Map<String, Titles.ReportTitle> reports = new LinkedHashMap<>();
        Members named = texts.object("reports");
        for (String id : names(named)) {
            reports.put(id, reportTitle(named.object(id)));
        }
        return new Titles(texts.text("legalState"), byId(texts.object("requirements")), useCases, reports, evidence);
    }

    private static Titles.ReportTitle reportTitle(Members report) throws MalformedJson {
        report.only("name", "legalBasis", "sections");
        return new Titles.ReportTitle(
                report.text("name"),
                report.text("legalBasis"),
                each(report.node().path("sections"), "de.json.reports.sections", section -> {
                    section.only("title", "contents");
                    return new Titles.SectionTitle(section.text("title"), section.text("contents"));
                }));
    }

    private static Map<String, String> byId(Members texts) throws MalformedJson {
        Map<String, String> byId = new LinkedHashMap<>();
        for (String id : names(texts)) {
            byId.put(id, texts.text(id));
        }
        return byId;
    }

    private static List<String> names(Members object) {
        List<String> names = new ArrayList<>();
        object.node().fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> words(Members members, String name) throws MalformedJson {
        return new LinkedHashSet<>(members.readAll(name, word -> word));
    }
}
