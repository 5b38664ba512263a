package org.lineproof.assurance.control.supplied;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.supplied.Judged;
import org.lineproof.assurance.entity.supplied.Stated;
import org.lineproof.assurance.entity.supplied.SuppliedReport;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;

/** All that the supplier's checks of training data found has to have passed, one of them about this very version. */
final class DataKnown implements Reading {
    private static final List<String> CHECKS = List.of("unproduced-input", "source-origin", "datasheet");

    @Override
    public Optional<Saying> of(SuppliedReport report, Stated registration, Examination examination) {
        List<Judged> found =
                CHECKS.stream().flatMap(check -> report.finding(check).stream()).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Judged> failed = found.stream()
                .filter(finding -> finding.decides() && finding.outcome() == Outcome.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            return Optional.of(saying(Outcome.FAILED, failed));
        }
        boolean passed = found.stream().allMatch(Judged::decides)
                && found.stream().anyMatch(finding -> finding.names(registration.place()));
        return Optional.of(saying(passed ? Outcome.PASSED : Outcome.INDETERMINATE, found));
    }

    private static Saying saying(Outcome outcome, List<Judged> findings) {
        Stream<Reference> places = findings.stream().flatMap(finding -> finding.places().stream());
        return new Saying(
                outcome,
                findings.stream().map(Judged::check).collect(Collectors.joining(", ")),
                places.distinct().toList());
    }
}
