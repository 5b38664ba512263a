package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Are accuracy figures declared of each model version that decided? Whether they are good, no check can tell. */
public final class Figures implements Check {
    private static final Question QUESTION = Question.ofProviders(
            "declared-metrics", "Accuracy figures are declared", "aia-15-3", "aia-13-3-b-ii", "aia-annex4-3-1");
    private static final String CURE =
            "Record a practice of kind metrics with the digest of the model version and its figures.";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<Declarations.Model> deciding = ModelRecords.deciding(examination);
        List<OpenedEntry> figures = examination.declarations().practices("metrics");
        if (deciding.isEmpty() || figures.isEmpty()) {
            return QUESTION.open(
                    duty,
                    deciding.isEmpty()
                            ? "No registered model version has decided anything yet."
                            : "No accuracy figures are declared.",
                    null,
                    CURE);
        }
        List<Declarations.Model> without = deciding.stream()
                .filter(model -> ModelRecords.of(model, figures).isEmpty())
                .toList();
        return without.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "Accuracy figures are declared of each of the " + deciding.size()
                                + " model versions that decided.",
                        examination.cut().audit().stated(EvidenceClass.DECLARED, figures))
                : QUESTION.failed(
                        duty,
                        "Decided without declared accuracy figures: "
                                + without.stream()
                                        .map(Declarations.Model::label)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        ModelRecords.registrations(examination, without),
                        CURE);
    }
}
