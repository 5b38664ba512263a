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

/** Does a sheet describe each data set that a training job read? */
public final class Datasheets implements Check {
    private static final Question QUESTION = Question.ofProviders("datasheet", "aia-annex4-2-d");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<ObservedLineage.Edge> read = TrainingData.read(examination);
        if (read.isEmpty()) {
            return asked.open(asked.say("none"), TrainingData.searched(examination), asked.say("none.cure"));
        }
        if (TrainingData.sheets(examination).isEmpty()) {
            return asked.open(asked.common("undescribed"), TrainingData.seen(examination, read), asked.say("cure"));
        }
        Set<Name> described = TrainingData.described(examination);
        List<ObservedLineage.Edge> without = read.stream()
                .filter(edge -> !described.contains(edge.dataset()))
                .toList();
        if (without.isEmpty()) {
            return asked.passed(asked.count("passed", read.size()), TrainingData.behind(examination));
        }
        return asked.failed(
                asked.say(
                        "failed",
                        without.stream()
                                .map(edge -> asked.common("read-by", edge.dataset(), edge.job()))
                                .collect(Collectors.joining("; "))),
                TrainingData.seen(examination, without),
                asked.say("cure"));
    }
}
