package org.lineproof.assurance.control;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Did people step in? An override is an event to look at, neither good nor bad by itself. */
public final class HumanOversight implements Check {
    private static final Question QUESTION = Question.ofBoth("human-override", "aia-14-4-d", "aia-26-2");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        LogLine log = examination.cut().system();
        List<OpenedEntry> acts = log.ofType("oversight").toList();
        if (acts.isEmpty()) {
            return asked.open(asked.say("none"), null, asked.say("none.cure"));
        }
        List<OpenedEntry> overrides = acts.stream()
                .filter(act -> "OVERRIDDEN".equals(act.text("kind")))
                .toList();
        if (overrides.isEmpty()) {
            return asked.passed(asked.count("passed", acts.size()), log.stated(EvidenceClass.DECLARED, acts));
        }
        return asked.open(
                asked.say("overridden", decisions(asked, overrides)),
                log.stated(EvidenceClass.DECLARED, overrides),
                asked.say("cure"));
    }

    private static String decisions(Asked asked, List<OpenedEntry> overrides) {
        return overrides.stream()
                .map(act -> act.text("decisionId") == null
                        ? asked.say("erased")
                        : asked.say(
                                "decision", String.valueOf(act.text("decisionId")), String.valueOf(act.text("reason"))))
                .collect(Collectors.joining("; "));
    }
}
