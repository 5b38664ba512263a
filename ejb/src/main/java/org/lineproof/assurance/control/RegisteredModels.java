package org.lineproof.assurance.control;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Was every model version that decided registered when it decided? Then its receipt refers to the registration. */
public final class RegisteredModels implements Check {
    private static final Question QUESTION = Question.ofBoth(
            "unregistered-model", "Model versions that decided are registered", "aia-12-2-a", "aia-26-1");
    private static final int SHOWN_DIGITS = 19;

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        if (examination.receipts().isEmpty()) {
            return QUESTION.open(duty, "No receipt names a model version yet.", null, "Send receipts.");
        }
        List<OpenedEntry> strangers = examination.receipts().stream()
                .filter(receipt -> receipt.entry().references().isEmpty())
                .toList();
        if (strangers.isEmpty()) {
            return QUESTION.passed(
                    duty,
                    "Each receipt refers to the registration of the model version that decided.",
                    examination.cut().system().whole());
        }
        String versions = strangers.stream()
                .map(RegisteredModels::version)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return QUESTION.failed(
                duty,
                (strangers.size() == 1 ? "One receipt names" : strangers.size() + " receipts name")
                        + " a model version that nobody had registered when it decided: " + versions + ".",
                examination.stated(strangers),
                "Register the version with its digest and signer before it decides, and record how it came into use.");
    }

    private static String version(OpenedEntry receipt) {
        String digest = receipt.text("modelDigest");
        String shown =
                digest == null ? "digest erased" : digest.substring(0, Math.min(SHOWN_DIGITS, digest.length())) + "…";
        String label = receipt.text("modelVersion");
        return label == null ? shown : label + " (" + shown + ")";
    }
}
