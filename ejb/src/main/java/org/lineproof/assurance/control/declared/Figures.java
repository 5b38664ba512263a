package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;

/** Are accuracy figures declared of each model version that decided? Whether they are good, no check can tell. */
public final class Figures implements Check {
    private static final Question QUESTION =
            Question.ofProviders("declared-metrics", "aia-15-3", "aia-13-3-b-ii", "aia-annex4-3-1");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<Declarations.Model> deciding = ModelRecords.deciding(examination);
        List<OpenedEntry> figures = examination.declarations().practices("metrics");
        if (deciding.isEmpty() || figures.isEmpty()) {
            return asked.open(
                    deciding.isEmpty() ? asked.common("undecided") : asked.say("none"), null, asked.say("cure"));
        }
        List<Declarations.Model> without = deciding.stream()
                .filter(model -> ModelRecords.of(model, figures).isEmpty())
                .toList();
        return without.isEmpty()
                ? asked.passed(
                        asked.count("passed", deciding.size()), ModelRecords.recorded(examination, deciding, figures))
                : asked.failed(
                        asked.say(
                                "failed",
                                without.stream().map(Declarations.Model::label).collect(Collectors.joining(", "))),
                        ModelRecords.registrations(examination, without),
                        asked.say("cure"));
    }
}
