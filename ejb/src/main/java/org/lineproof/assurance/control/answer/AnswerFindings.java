package org.lineproof.assurance.control.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.question.CheckTexts;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Requirement;

/** What declared answers are worth as of one cut. */
public final class AnswerFindings {
    private static final String ID = "declared-answer";

    private final EvidenceCut cut;
    private final Catalogue catalogue;
    private final Texts texts;
    /** The day the cut speaks of. */
    private final LocalDate on;

    /**
     * @param cut with at least one published log
     * @param language of the findings; what was answered stays as it was written
     */
    public AnswerFindings(EvidenceCut cut, Catalogue catalogue, Language language) {
        this.cut = cut;
        this.catalogue = catalogue;
        this.texts = CheckTexts.in(language);
        this.on = cut.on();
    }

    /** The newest answer in the cut, judged as of its day; INDETERMINATE if there is none, or it has run out. */
    public Finding of(Requirement requirement) {
        Optional<OpenedEntry> newest = cut.audit()
                .ofType(Answer.ENTRY_TYPE)
                .filter(entry -> cut.systemId().equals(entry.entry().system())
                        && requirement.id().equals(entry.text("requirement")))
                .reduce((earlier, later) -> later);
        if (newest.isEmpty()) {
            return finding(requirement, Outcome.INDETERMINATE, say("none"), null, say("again"));
        }
        OpenedEntry entry = newest.get();
        LocalDate from = LocalDate.parse(String.valueOf(entry.text("validFrom")));
        LocalDate until = LocalDate.parse(String.valueOf(entry.text("validUntil")));
        Basis basis = cut.audit().stated(EvidenceClass.DECLARED, List.of(entry));
        if (on.isBefore(from) || on.isAfter(until)) {
            return finding(requirement, Outcome.INDETERMINATE, say("run-out", from, until, on), basis, say("again"));
        }
        Object[] said = {String.valueOf(entry.text("text")), String.valueOf(entry.text("document")), until};
        return switch (Answer.Stance.of(String.valueOf(entry.text("stance")))) {
            case MET -> finding(requirement, Outcome.PASSED, say("met", said), basis, "");
            case NOT_MET -> finding(requirement, Outcome.FAILED, say("not-met", said), basis, say("not-met.cure"));
            case NOT_APPLICABLE ->
                finding(
                        requirement,
                        Outcome.INDETERMINATE,
                        say("not-applicable", said),
                        basis,
                        say("not-applicable.cure"));
        };
    }

    private String say(String key, Object... places) {
        return texts.say(ID + "." + key, places);
    }

    private Finding finding(
            Requirement requirement, Outcome outcome, String reason, @Nullable Basis basis, String cure) {
        return new Finding(
                ID,
                catalogue.title(requirement, texts.language()),
                requirement.id(),
                requirement.citation(texts.language()),
                outcome,
                reason,
                basis,
                cure);
    }
}
