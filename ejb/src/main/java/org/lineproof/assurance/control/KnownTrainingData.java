package org.lineproof.assurance.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Does lineage know where every data set comes from that went into a registered model? */
public final class KnownTrainingData implements Check {
    private static final Question QUESTION = Question.ofBoth("unproduced-input", "aia-10-1", "aia-10-1");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        LogLine lineage = examination.cut().lineage();
        List<Name> jobs = trainingJobs(examination.declarations());
        if (lineage.isEmpty() || jobs.isEmpty()) {
            return asked.open(
                    lineage.isEmpty() ? asked.say("no-lineage") : asked.say("no-job"), null, asked.say("none.cure"));
        }
        List<ObservedLineage.Edge> chain = new ArrayList<>();
        jobs.forEach(job -> chain.addAll(examination.lineage().upstream(job)));
        if (chain.isEmpty()) {
            return asked.open(asked.say("unseen", words(jobs)), lineage.whole(), asked.say("unseen.cure"));
        }
        Map<Name, ObservedLineage.Edge> unproduced = unproduced(chain, examination);
        return unproduced.isEmpty() ? passed(asked, chain, examination) : failed(asked, unproduced, lineage);
    }

    /** Backed by the registrations, the events of the chain, and the declarations of its sources. */
    private static Finding passed(Asked asked, List<ObservedLineage.Edge> chain, Examination examination) {
        Set<Name> datasets = chain.stream().map(ObservedLineage.Edge::dataset).collect(Collectors.toSet());
        Set<OpenedEntry> entries = new LinkedHashSet<>();
        examination.declarations().models().forEach(model -> entries.add(model.entry()));
        examination
                .cut()
                .audit()
                .ofType("dataset")
                .filter(entry -> datasets.contains(Name.of(entry.text("namespace"), entry.text("name"))))
                .forEach(entries::add);
        chain.forEach(edge -> entries.add(edge.entry()));
        return asked.passed(
                asked.count("passed", datasets.size()), examination.cut().stated(EvidenceClass.DECLARED, entries));
    }

    private static Finding failed(Asked asked, Map<Name, ObservedLineage.Edge> unproduced, LogLine lineage) {
        String named = unproduced.values().stream()
                .map(edge -> asked.common("read-by", edge.dataset(), edge.job()))
                .collect(Collectors.joining("; "));
        Basis basis = lineage.stated(
                EvidenceClass.DECLARED,
                unproduced.values().stream()
                        .map(ObservedLineage.Edge::entry)
                        .distinct()
                        .toList());
        return asked.failed(asked.say("failed", named), basis, asked.say("cure"));
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
