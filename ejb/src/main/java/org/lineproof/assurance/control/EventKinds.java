package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;

/** Does each receipt state what a deployer needs to follow the operation: when, and what came out? */
public final class EventKinds implements Check {
    private static final Question QUESTION = Question.ofBoth("event-kinds", "aia-12-2-c", "aia-26-5-monitor");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<OpenedEntry> kept = examination.keptReceipts();
        if (kept.isEmpty()) {
            return asked.open(asked.common("no-content"), null, asked.common("send-receipts"));
        }
        List<OpenedEntry> silent =
                kept.stream().filter(receipt -> !telling(receipt)).toList();
        return silent.isEmpty()
                ? asked.passed(
                        asked.count("passed", kept.size()),
                        examination.cut().system().whole())
                : asked.failed(
                        asked.count("failed", silent.size(), asked.number(kept.size())),
                        examination.stated(silent),
                        asked.say("cure"));
    }

    private static boolean telling(OpenedEntry receipt) {
        return receipt.text("time") != null
                && (receipt.text("outputClass") != null
                        || !receipt.field("outputCommitment").isMissingNode());
    }
}
