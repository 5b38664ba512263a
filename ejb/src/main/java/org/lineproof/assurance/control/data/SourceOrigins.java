package org.lineproof.assurance.control.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Is it laid down of each source of a registered model where it comes from and on what right it is used? */
public final class SourceOrigins implements Check {
    private static final Question QUESTION =
            Question.ofProviders("source-origin", "Origin and rights of the sources", "aia-10-2-b");
    private static final String CURE =
            "Record a practice of kind datasheet for each source, with its origin and the right to use it.";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        Set<Name> produced = examination.lineage().produced();
        List<ObservedLineage.Edge> sources = TrainingData.upstream(examination).stream()
                .filter(edge -> !edge.written() && !produced.contains(edge.dataset()))
                .toList();
        if (sources.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "Lineage shows no source behind a registered model version.",
                    null,
                    "Name the training job when registering, and send the events of the training pipeline.");
        }
        if (TrainingData.sheets(examination).isEmpty()) {
            return QUESTION.open(
                    duty,
                    "No data set behind a registered model version is described.",
                    TrainingData.seen(examination, sources),
                    CURE);
        }
        Set<Name> described = TrainingData.described(examination);
        List<ObservedLineage.Edge> undescribed = sources.stream()
                .filter(edge -> !described.contains(edge.dataset()))
                .toList();
        return undescribed.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "Origin and rights are declared of each source behind the registered models: " + names(sources)
                                + ".",
                        examination.cut().audit().stated(EvidenceClass.DECLARED, TrainingData.sheets(examination)))
                : QUESTION.failed(
                        duty,
                        "Went into a registered model, and nothing says where it comes from: " + names(undescribed)
                                + ".",
                        TrainingData.seen(examination, undescribed),
                        CURE);
    }

    private static String names(List<ObservedLineage.Edge> edges) {
        return edges.stream().map(edge -> edge.dataset().toString()).distinct().collect(Collectors.joining(", "));
    }
}
