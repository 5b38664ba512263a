package org.lineproof.assurance.control.people;

import java.util.List;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;

/** Could each decision be explained: does its receipt state the main factors and how they were found? */
public final class ExplanationMaterial implements Check {
    private static final Question QUESTION = Question.ofDeployers("explanation-material", "aia-86-1", "gdpr-15-1-h");

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
        if (kept.stream().allMatch(receipt -> receipt.field("factors").isEmpty())) {
            return asked.open(asked.say("none"), examination.cut().system().whole(), asked.say("cure"));
        }
        List<OpenedEntry> bare = kept.stream()
                .filter(receipt -> receipt.text("decisionId") == null
                        || receipt.field("factors").isEmpty()
                        || receipt.text("factorsMethod") == null)
                .toList();
        return bare.isEmpty()
                ? asked.passed(
                        asked.count("passed", kept.size()),
                        examination.cut().system().whole())
                : asked.failed(
                        asked.count("failed", bare.size(), asked.number(kept.size())),
                        examination.stated(bare),
                        asked.say("cure"));
    }
}
