package org.lineproof.assurance.control.supplied;

import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.supplied.Judged;
import org.lineproof.assurance.entity.supplied.Stated;
import org.lineproof.assurance.entity.supplied.SuppliedReport;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/** Figures count that are laid down of this very version; a finding speaks of the versions whose registrations it names. */
final class FiguresStated implements Reading {
    @Override
    public Optional<Saying> of(SuppliedReport report, Stated registration, Examination examination) {
        Optional<Judged> finding = report.finding("declared-metrics");
        if (finding.filter(judged -> judged.outcome() == Outcome.FAILED && judged.names(registration.place()))
                .isPresent()) {
            return finding.map(judged -> new Saying(Outcome.FAILED, "", judged.places()));
        }
        List<Reference> figures = report.practices("metrics")
                .filter(practice -> practice.text("model").equals(registration.text("digest")))
                .map(Stated::place)
                .toList();
        return figures.isEmpty()
                ? finding.map(judged -> new Saying(Outcome.INDETERMINATE, "", judged.places()))
                : Optional.of(new Saying(Outcome.PASSED, "", figures));
    }
}
