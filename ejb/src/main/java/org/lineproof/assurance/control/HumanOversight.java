package org.lineproof.assurance.control;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Did people step in? An override is an event to look at, neither good nor bad by itself. */
public final class HumanOversight implements Check {
    private static final Question QUESTION =
            Question.ofBoth("human-override", "Human oversight of decisions", "aia-14-4-d", "aia-26-2");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        LogLine log = examination.cut().system();
        List<OpenedEntry> acts = log.ofType("oversight").toList();
        if (acts.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "No review, override or stop by a person is recorded.",
                    null,
                    "Have reviewers record what they do about decisions; reviews without a change count, too.");
        }
        List<OpenedEntry> overrides = acts.stream()
                .filter(act -> "OVERRIDDEN".equals(act.text("kind")))
                .toList();
        if (overrides.isEmpty()) {
            return QUESTION.passed(
                    duty,
                    acts.size() + " acts of people are recorded, none of them an override.",
                    log.stated(EvidenceClass.DECLARED, acts));
        }
        return QUESTION.open(
                duty,
                "Human override recorded: " + decisions(overrides)
                        + ". The evidence does not tell whether person or system was right.",
                log.stated(EvidenceClass.DECLARED, overrides),
                "Let the person responsible decide whether the override points to a risk of the system.");
    }

    private static String decisions(List<OpenedEntry> overrides) {
        return overrides.stream()
                .map(act -> act.text("decisionId") == null
                        ? "a decision whose content was erased"
                        : "decision " + act.text("decisionId") + " (" + act.text("reason") + ")")
                .collect(Collectors.joining("; "));
    }
}
