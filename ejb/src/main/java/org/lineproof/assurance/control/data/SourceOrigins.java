package org.lineproof.assurance.control.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.report.basis.Finding;

/** Is it laid down of each source of a registered model where it comes from and on what right it is used? */
public final class SourceOrigins implements Check {
    private static final Question QUESTION = Question.ofProviders("source-origin", "aia-10-2-b");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        Set<Name> produced = examination.lineage().produced();
        List<ObservedLineage.Edge> sources = TrainingData.upstream(examination).stream()
                .filter(edge -> !edge.written() && !produced.contains(edge.dataset()))
                .toList();
        if (sources.isEmpty()) {
            return asked.open(asked.say("none"), TrainingData.searched(examination), asked.say("none.cure"));
        }
        if (TrainingData.sheets(examination).isEmpty()) {
            return asked.open(asked.common("undescribed"), TrainingData.seen(examination, sources), asked.say("cure"));
        }
        Set<Name> described = TrainingData.described(examination);
        List<ObservedLineage.Edge> undescribed = sources.stream()
                .filter(edge -> !described.contains(edge.dataset()))
                .toList();
        return undescribed.isEmpty()
                ? asked.passed(asked.say("passed", names(sources)), TrainingData.behind(examination))
                : asked.failed(
                        asked.say("failed", names(undescribed)),
                        TrainingData.seen(examination, undescribed),
                        asked.say("cure"));
    }

    private static String names(List<ObservedLineage.Edge> edges) {
        return edges.stream().map(edge -> edge.dataset().toString()).distinct().collect(Collectors.joining(", "));
    }
}
