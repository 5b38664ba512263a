package org.lineproof.assurance.control;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;

/** Was every model version that decided registered when it decided? Then its receipt refers to the registration. */
public final class RegisteredModels implements Check {
    private static final Question QUESTION = Question.ofBoth("unregistered-model", "aia-12-2-a", "aia-26-1");
    private static final int SHOWN_DIGITS = 19;

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        if (examination.receipts().isEmpty()) {
            return asked.open(asked.say("none"), null, asked.common("send-receipts"));
        }
        List<OpenedEntry> strangers = examination.receipts().stream()
                .filter(receipt -> receipt.entry().references().isEmpty())
                .toList();
        if (strangers.isEmpty()) {
            return asked.passed(asked.say("passed"), examination.cut().system().whole());
        }
        String versions = strangers.stream()
                .map(receipt -> version(asked, receipt))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return asked.failed(
                asked.count("failed", strangers.size(), versions), examination.stated(strangers), asked.say("cure"));
    }

    private static String version(Asked asked, OpenedEntry receipt) {
        String digest = receipt.text("modelDigest");
        String shown = digest == null
                ? asked.say("erased")
                : digest.substring(0, Math.min(SHOWN_DIGITS, digest.length())) + "…";
        String label = receipt.text("modelVersion");
        return label == null ? shown : label + " (" + shown + ")";
    }
}
