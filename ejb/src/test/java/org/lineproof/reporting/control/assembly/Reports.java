package org.lineproof.reporting.control.assembly;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;

/** Reports of cuts, assembled as the product does it, for an organisation called Test Fund. */
public final class Reports {
    public static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();
    private static final Requester REQUESTER = new Requester("officer", Instant.parse("2026-11-23T09:00:00Z"));

    private Reports() {}

    /** A report in English, of the whole system. */
    public static ReportRecord of(String definition, EvidenceCut cut, Period period) {
        return of(
                new ReportRequest(definition, new SystemId(cut.systemId()), period.from(), period.to()),
                cut,
                Optional.empty());
    }

    /** A request for the whole system, over November 2026. */
    public static ReportRequest request(String definition, Language language) {
        return new ReportRequest(
                        definition,
                        new SystemId(CutBuilder.SYSTEM),
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z"))
                .in(language);
    }

    /** A report that is about no single decision. */
    public static ReportRecord of(ReportRequest request, EvidenceCut cut) {
        return of(request, cut, Optional.empty());
    }

    /** What a report of November is made from. */
    public static ReportInput input(String definition, EvidenceCut cut, Language language) {
        return input(request(definition, language), cut, Optional.empty());
    }

    /** @param decision the receipt that the request is about */
    public static ReportRecord of(ReportRequest request, EvidenceCut cut, Optional<OpenedEntry> decision) {
        return of(request, cut, Checks.evaluate(cut, CATALOGUE, request.language()), decision);
    }

    /** @param evaluation what the checks found in the cut */
    public static ReportRecord of(
            ReportRequest request, EvidenceCut cut, Evaluation evaluation, Optional<OpenedEntry> decision) {
        ReportInput input = input(request, cut, evaluation, decision);
        return new ReportAssembly(input, Definitions.sections(input)).report();
    }

    /** What the sections of that report are made from. */
    public static ReportInput input(ReportRequest request, EvidenceCut cut, Optional<OpenedEntry> decision) {
        return input(request, cut, Checks.evaluate(cut, CATALOGUE, request.language()), decision);
    }

    private static ReportInput input(
            ReportRequest request, EvidenceCut cut, Evaluation evaluation, Optional<OpenedEntry> decision) {
        @Nullable OpenedEntry receipt = decision.orElse(null);
        return ReportInput.of(cut, evaluation, CATALOGUE, "Test Fund", request, REQUESTER, receipt);
    }
}
