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

/** Does a sheet describe each data set that a training job read? */
public final class Datasheets implements Check {
    private static final Question QUESTION =
            Question.ofProviders("datasheet", "Sheets of the training data sets", "aia-annex4-2-d");

    private static final String CURE = "Record a practice of kind datasheet for each data set that training reads.";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<ObservedLineage.Edge> read = TrainingData.read(examination);
        if (read.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "Lineage never saw the training job of a registered model version read anything.",
                    null,
                    "Name the training job when registering, and send its events with their inputs.");
        }
        if (TrainingData.sheets(examination).isEmpty()) {
            return QUESTION.open(
                    duty,
                    "No data set behind a registered model version is described.",
                    TrainingData.seen(examination, read),
                    CURE);
        }
        Set<Name> described = TrainingData.described(examination);
        List<ObservedLineage.Edge> without = read.stream()
                .filter(edge -> !described.contains(edge.dataset()))
                .toList();
        if (without.isEmpty()) {
            return QUESTION.passed(
                    duty,
                    "A sheet describes each of the " + read.size() + " data sets that training jobs read.",
                    examination.cut().audit().stated(EvidenceClass.DECLARED, TrainingData.sheets(examination)));
        }
        return QUESTION.failed(
                duty,
                "A training job read what no sheet describes: "
                        + without.stream()
                                .map(edge -> edge.dataset() + ", read by " + edge.job())
                                .collect(Collectors.joining("; "))
                        + ".",
                TrainingData.seen(examination, without),
                CURE);
    }
}
