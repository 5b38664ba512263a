package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Are events of the system recorded at all? */
public final class EventsLogged implements Check {
    private static final Question QUESTION =
            Question.ofBoth("events-logged", "Events are recorded", "aia-12-1", "aia-26-6");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<OpenedEntry> receipts = examination.receipts();
        if (receipts.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "No receipt of a decision of this system is published yet.",
                    null,
                    "Send a receipt of each decision to /api/v1/receipts when it is made.");
        }
        OpenedEntry first = receipts.get(0);
        OpenedEntry last = receipts.get(receipts.size() - 1);
        return QUESTION.passed(
                duty,
                receipts.size() + " receipts of decisions are recorded, received from "
                        + first.entry().minute() + " to " + last.entry().minute()
                        + ". Whether every decision was recorded, the log alone does not tell.",
                examination.stated(first == last ? List.of(first) : List.of(first, last)));
    }
}
