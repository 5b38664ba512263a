package org.lineproof.assurance.control.answer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.LogPin;
import org.lineproof.requirements.entity.Requirement;

/** What declared answers are worth as of one cut. */
public final class AnswerFindings {
    private static final String ID = "declared-answer";
    private static final String AGAIN = "Answer the requirement, with the document that shows it.";

    private final EvidenceCut cut;
    /** The day the cut speaks of. */
    private final LocalDate on;

    /** @param cut with at least one published log */
    public AnswerFindings(EvidenceCut cut) {
        this.cut = cut;
        this.on = LocalDate.ofInstant(
                cut.pins().stream()
                        .map(LogPin::publishedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                ZoneOffset.UTC);
    }

    /** The newest answer in the cut, judged as of its day; INDETERMINATE if there is none, or it has run out. */
    public Finding of(Requirement requirement) {
        Optional<OpenedEntry> newest = cut.audit()
                .ofType(Answer.ENTRY_TYPE)
                .filter(entry -> cut.systemId().equals(entry.entry().system())
                        && requirement.id().equals(entry.text("requirement")))
                .reduce((earlier, later) -> later);
        if (newest.isEmpty()) {
            return finding(requirement, Outcome.INDETERMINATE, "No answer is recorded.", null, AGAIN);
        }
        OpenedEntry entry = newest.get();
        LocalDate from = LocalDate.parse(String.valueOf(entry.text("validFrom")));
        LocalDate until = LocalDate.parse(String.valueOf(entry.text("validUntil")));
        Basis basis = cut.audit().stated(EvidenceClass.DECLARED, List.of(entry));
        if (on.isBefore(from) || on.isAfter(until)) {
            return finding(
                    requirement,
                    Outcome.INDETERMINATE,
                    "The answer holds from " + from + " to " + until + ", which is not the day of this evaluation, "
                            + on + ".",
                    basis,
                    AGAIN);
        }
        String said = entry.text("text") + " Shown by the document " + entry.text("document") + ", valid until " + until
                + ". The organisation says so.";
        return switch (Answer.Stance.of(String.valueOf(entry.text("stance")))) {
            case MET -> finding(requirement, Outcome.PASSED, "Declared as met: " + said, basis, "");
            case NOT_MET ->
                finding(
                        requirement,
                        Outcome.FAILED,
                        "Declared as not met: " + said,
                        basis,
                        "Do what the duty asks, and answer again.");
            case NOT_APPLICABLE ->
                finding(
                        requirement,
                        Outcome.INDETERMINATE,
                        "Declared as of no matter here: " + said,
                        basis,
                        "Let the person responsible decide whether that is so.");
        };
    }

    private static Finding finding(
            Requirement requirement, Outcome outcome, String reason, @Nullable Basis basis, String cure) {
        return new Finding(
                ID, requirement.title(), requirement.id(), requirement.citation(), outcome, reason, basis, cure);
    }
}
