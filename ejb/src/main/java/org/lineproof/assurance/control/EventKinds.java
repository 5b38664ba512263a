package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Does each receipt state what a deployer needs to follow the operation: when, and what came out? */
public final class EventKinds implements Check {
    private static final Question QUESTION =
            Question.ofBoth("event-kinds", "Events tell when and what came out", "aia-12-2-c", "aia-26-5-monitor");

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
        List<OpenedEntry> silent =
                kept.stream().filter(receipt -> !telling(receipt)).toList();
        return silent.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "Each of the " + kept.size()
                                + " receipts that are kept states the time of the decision and its outcome, or a"
                                + " commitment to it.",
                        examination.cut().system().whole())
                : QUESTION.failed(
                        duty,
                        silent.size() + " of " + kept.size()
                                + " receipts state no time, or neither an outcome nor a commitment to it.",
                        examination.stated(silent),
                        "Have the producer state time and outputClass, or outputCommitment.");
    }

    private static boolean telling(OpenedEntry receipt) {
        return receipt.text("time") != null
                && (receipt.text("outputClass") != null
                        || !receipt.field("outputCommitment").isMissingNode());
    }
}
