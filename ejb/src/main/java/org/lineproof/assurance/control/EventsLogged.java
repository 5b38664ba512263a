package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Are events of the system recorded at all? */
public final class EventsLogged implements Check {
    private static final String ID = "events-logged";
    private static final String TITLE = "Events are recorded";

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = examination.duty("aia-12-1", "aia-26-6");
        List<OpenedEntry> receipts = examination.receipts();
        if (receipts.isEmpty()) {
            return Examination.open(
                    ID,
                    TITLE,
                    duty,
                    "No receipt of a decision of this system is published yet.",
                    null,
                    "Send a receipt of each decision to /api/v1/receipts when it is made.");
        }
        OpenedEntry first = receipts.get(0);
        OpenedEntry last = receipts.get(receipts.size() - 1);
        return Examination.passed(
                ID,
                TITLE,
                duty,
                receipts.size() + " receipts of decisions are recorded, received from "
                        + first.entry().minute() + " to " + last.entry().minute()
                        + ". Whether every decision was recorded, the log alone does not tell.",
                examination.stated(first == last ? List.of(first) : List.of(first, last)));
    }
}
