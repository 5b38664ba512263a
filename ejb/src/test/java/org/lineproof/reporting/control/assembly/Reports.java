package org.lineproof.reporting.control.assembly;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;

/** Reports of cuts, assembled as the product does it, for an organisation called Test Fund. */
public final class Reports {
    public static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();

    private Reports() {}

    /** A report in English, of the whole system. */
    public static ReportRecord of(String definition, EvidenceCut cut, Period period) {
        return of(
                new ReportRequest(definition, new SystemId(cut.systemId()), period.from(), period.to()),
                cut,
                Optional.empty());
    }

    /** @param decision the receipt that the request is about */
    public static ReportRecord of(ReportRequest request, EvidenceCut cut, Optional<OpenedEntry> decision) {
        @Nullable OpenedEntry receipt = decision.orElse(null);
        ReportInput input = ReportInput.of(
                cut, Checks.evaluate(cut, CATALOGUE, request.language()), CATALOGUE, "Test Fund", request, receipt);
        return new ReportAssembly(input, Definitions.sections(input)).report();
    }
}
