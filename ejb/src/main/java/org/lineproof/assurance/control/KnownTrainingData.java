package org.lineproof.assurance.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Does lineage know where every data set comes from that went into a registered model? */
public final class KnownTrainingData implements Check {
    private static final Question QUESTION =
            Question.ofBoth("unproduced-input", "Origin of the training data", "aia-10-1", "aia-10-1");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        LogLine lineage = examination.cut().lineage();
        List<Name> jobs = trainingJobs(examination.declarations());
        if (lineage.isEmpty() || jobs.isEmpty()) {
            return QUESTION.open(
                    duty,
                    lineage.isEmpty()
                            ? "No lineage is published yet."
                            : "No registered model version names the job that trained it.",
                    null,
                    "Send OpenLineage events of the training pipeline and name the training job when registering.");
        }
        List<ObservedLineage.Edge> chain = new ArrayList<>();
        jobs.forEach(job -> chain.addAll(examination.lineage().upstream(job)));
        if (chain.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "Lineage never saw a training job read anything: " + words(jobs) + ".",
                    lineage.whole(),
                    "Send the events of that job with its inputs, under the same namespace and name.");
        }
        Map<Name, ObservedLineage.Edge> unproduced = unproduced(chain, examination);
        return unproduced.isEmpty() ? passed(duty, chain, lineage) : failed(duty, unproduced, lineage);
    }

    private static Finding passed(Requirement duty, List<ObservedLineage.Edge> chain, LogLine lineage) {
        long datasets =
                chain.stream().map(ObservedLineage.Edge::dataset).distinct().count();
        return QUESTION.passed(
                duty,
                "Each of the " + datasets + " data sets upstream of the registered models was seen being produced, or"
                        + " was declared as a source.",
                lineage.whole());
    }

    private static Finding failed(Requirement duty, Map<Name, ObservedLineage.Edge> unproduced, LogLine lineage) {
        String named = unproduced.values().stream()
                .map(edge -> edge.dataset() + ", read by " + edge.job())
                .collect(Collectors.joining("; "));
        Basis basis = lineage.stated(
                EvidenceClass.DECLARED,
                unproduced.values().stream()
                        .map(ObservedLineage.Edge::entry)
                        .distinct()
                        .toList());
        return QUESTION.failed(
                duty,
                "Went into a registered model, but no event says who produced it, and nobody declared it as a source: "
                        + named + ".",
                basis,
                "Send the events of the job that produced it, or declare it as a source with its origin.");
    }

    private static Map<Name, ObservedLineage.Edge> unproduced(
            List<ObservedLineage.Edge> chain, Examination examination) {
        Set<Name> explained = new HashSet<>(examination.declarations().sources());
        explained.addAll(examination.lineage().produced());
        Map<Name, ObservedLineage.Edge> unproduced = new LinkedHashMap<>();
        for (ObservedLineage.Edge edge : chain) {
            if (!edge.written() && !explained.contains(edge.dataset())) {
                unproduced.putIfAbsent(edge.dataset(), edge);
            }
        }
        return unproduced;
    }

    private static List<Name> trainingJobs(Declarations declarations) {
        return declarations
                .models()
                .map(Declarations.Model::job)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static String words(List<Name> jobs) {
        return jobs.stream().map(Name::toString).collect(Collectors.joining(", "));
    }
}
