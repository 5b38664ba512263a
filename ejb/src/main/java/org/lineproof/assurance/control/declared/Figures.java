package org.lineproof.assurance.control.declared;

import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
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
        return ModelRecords.judged(
                QUESTION.put(examination), examination, "metrics", (model, figures) -> !figures.isEmpty());
    }
}
