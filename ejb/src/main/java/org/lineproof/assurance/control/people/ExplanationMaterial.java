package org.lineproof.assurance.control.people;

import java.util.List;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Could each decision be explained: does its receipt state the main factors and how they were found? */
public final class ExplanationMaterial implements Check {
    private static final Question QUESTION =
            Question.ofDeployers("explanation-material", "Decisions can be explained", "aia-86-1", "gdpr-15-1-h");

    private static final String CURE = "Have the producer state decisionId, factors and factorsMethod.";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<OpenedEntry> kept = examination.keptReceipts();
        if (kept.isEmpty()) {
            return QUESTION.open(
                    duty, "There is no receipt with content that could be looked at.", null, "Send receipts.");
        }
        if (kept.stream().allMatch(receipt -> receipt.field("factors").isEmpty())) {
            return QUESTION.open(
                    duty,
                    "No receipt states the main factors of its decision.",
                    examination.cut().system().whole(),
                    CURE);
        }
        List<OpenedEntry> bare = kept.stream()
                .filter(receipt -> receipt.text("decisionId") == null
                        || receipt.field("factors").isEmpty()
                        || receipt.text("factorsMethod") == null)
                .toList();
        return bare.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "Each of the " + kept.size() + " receipts that are kept states the decision, its main factors"
                                + " and the method that found them. Whether they make an explanation, a person has to"
                                + " judge.",
                        examination.cut().system().whole())
                : QUESTION.failed(
                        duty,
                        bare.size() + " of " + kept.size()
                                + " receipts lack the decision's id, its main factors or their method.",
                        examination.stated(bare),
                        CURE);
    }
}
