package org.lineproof.assurance.control.supplied;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.supplied.Stated;
import org.lineproof.assurance.entity.supplied.SuppliedReport;
import org.lineproof.report.basis.Outcome;

/** What the supplier answered to its duties along the value chain: the newest answer to each, as of the day of our cut. */
final class CooperationAnswered implements Reading {
    /** Requirements that a supplier answers. */
    static final List<String> DUTIES = List.of("aia-25-2-a", "aia-25-2-b", "aia-25-2-c", "aia-25-4");

    @Override
    public Optional<Saying> of(SuppliedReport report, Stated registration, Examination examination) {
        List<Stated> answers = DUTIES.stream()
                .flatMap(duty ->
                        report.entries("answer", "requirement", duty).reduce((earlier, later) -> later).stream())
                .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        LocalDate on = examination.cut().on();
        List<Stated> holding =
                answers.stream().filter(answer -> holds(answer, on)).toList();
        List<Stated> unmet = holding.stream()
                .filter(answer -> answer.text("stance").equals("not-met"))
                .toList();
        if (!unmet.isEmpty()) {
            return Optional.of(saying(Outcome.FAILED, unmet, examination));
        }
        boolean met = holding.size() == answers.size()
                && holding.stream().allMatch(answer -> answer.text("stance").equals("met"));
        return Optional.of(saying(met ? Outcome.PASSED : Outcome.INDETERMINATE, answers, examination));
    }

    private static boolean holds(Stated answer, LocalDate on) {
        try {
            return !on.isBefore(LocalDate.parse(answer.text("validFrom")))
                    && !on.isAfter(LocalDate.parse(answer.text("validUntil")));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Saying saying(Outcome outcome, List<Stated> answers, Examination examination) {
        Stream<String> duties = answers.stream()
                .map(answer ->
                        examination.requirement(answer.text("requirement")).citation(examination.language()));
        return new Saying(
                outcome,
                duties.collect(Collectors.joining(", ")),
                answers.stream().map(Stated::place).toList());
    }
}
