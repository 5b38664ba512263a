package org.lineproof.assurance.control.supplied;

import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.supplied.Judged;
import org.lineproof.assurance.entity.supplied.Stated;
import org.lineproof.assurance.entity.supplied.SuppliedReport;
import org.lineproof.report.basis.Outcome;

/** The supplier's report of its technical documentation, and what it found of the documents it keeps. */
final class DossierKept implements Reading {
    private static final String DOCUMENTATION = "R03";

    @Override
    public Optional<Saying> of(SuppliedReport report, Stated registration, Examination examination) {
        if (!report.definition().equals(DOCUMENTATION)) {
            return Optional.empty();
        }
        return report.finding("documents-kept")
                .filter(Judged::decides)
                .map(finding -> new Saying(finding.outcome(), "", finding.places()))
                .or(() -> Optional.of(new Saying(Outcome.INDETERMINATE, "", List.of())));
    }
}
