package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;

/** Are events of the system recorded at all? */
public final class EventsLogged implements Check {
    private static final Question QUESTION = Question.ofBoth("events-logged", "aia-12-1", "aia-26-6");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<OpenedEntry> receipts = examination.receipts();
        if (receipts.isEmpty()) {
            return asked.open(asked.say("none"), null, asked.say("none.cure"));
        }
        OpenedEntry first = receipts.get(0);
        OpenedEntry last = receipts.get(receipts.size() - 1);
        return asked.passed(
                asked.count(
                        "passed",
                        receipts.size(),
                        first.entry().minute(),
                        last.entry().minute()),
                examination.stated(first == last ? List.of(first) : List.of(first, last)));
    }
}
