package org.lineproof.web.portal.law;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.CheckDirectory;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Duty;
import org.lineproof.requirements.entity.EvidenceNeed;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.Start;
import org.lineproof.web.portal.wording.Mark;

/**
 * A requirement in words.
 *
 * @param duty how it binds the class that was asked for, null if none was
 * @param checks what computes it
 */
public record RequirementLine(
        Catalogue catalogue,
        Requirement requirement,
        @Nullable Duty duty,
        Language language,
        List<CheckDirectory.Entry> checks) {

    public RequirementLine {
        checks = List.copyOf(checks);
    }

    public String id() {
        return requirement.id();
    }

    public String citation() {
        return requirement.citation();
    }

    public String title() {
        return catalogue.title(requirement, language);
    }

    /** The same title in the other language. */
    public String otherTitle() {
        return catalogue.title(requirement, language == Language.DE ? Language.EN : Language.DE);
    }

    public String binds() {
        return requirement.binds().stream().sorted().collect(Collectors.joining(", "));
    }

    /** When it starts: for the class that was asked for, else for each scope; a disputed start with both dates. */
    public List<String> starts() {
        if (duty != null) {
            return List.of(duty.startWords());
        }
        return requirement.starts().stream().map(RequirementLine::words).toList();
    }

    private static String words(Start start) {
        return switch (start.scope()) {
            case ALL -> "from " + start.date();
            case ANNEX_III -> "systems of Annex III: from " + start.date();
            case ANNEX_I -> "products of Annex I: from " + start.date();
            case FORMAL -> "disputed: formally from " + start.date() + ", before the class of systems exists";
            case LEGACY_MODELS -> "models on the market before: from " + start.date();
            case LEGACY_SYSTEMS -> "systems in use before: from " + start.date();
            case LEGACY_PUBLIC_AUTHORITY -> "systems in use by public authorities before: from " + start.date();
        };
    }

    /** Whether the evidence is evaluated, or a person has to answer. */
    public Mark answer() {
        return checks.isEmpty() ? Mark.quiet("Declared answer") : Mark.good("Computed");
    }

    public List<EvidenceNeed> evidence() {
        return requirement.evidence();
    }

    /** The reports that answer it, in the language of the titles. */
    public List<String> reports() {
        return catalogue.reportsOf(requirement).stream()
                .map((ReportDefinition report) -> report.id() + " " + catalogue.title(report, language))
                .toList();
    }

    /** Address of the legal text, without the mark of how far it was checked. */
    public String source() {
        return requirement.source().split(" ", 2)[0];
    }
}
