package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Could the logs be handed over on a request: does somebody answer it, and can what is kept be read and proven? */
public final class ReadyForAuthorities implements Check {
    private static final Question QUESTION =
            Question.ofBoth("authority-request", "Logs can be handed over", "aia-21-2", "aia-26-12", "aia-21-1");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        Optional<OpenedEntry> contact = examination.declarations().practice("contact");
        LogLine log = examination.cut().system();
        if (contact.isEmpty() || log.isEmpty()) {
            return QUESTION.open(
                    duty,
                    contact.isEmpty()
                            ? "Nobody is named who answers a request of an authority."
                            : "Nothing of the system is published that could be handed over.",
                    null,
                    contact.isEmpty()
                            ? "Record a practice of kind contact: who answers, in which language and form."
                            : "Send receipts.");
        }
        List<OpenedEntry> unfit =
                log.entries().stream().filter(entry -> !entry.fits()).toList();
        return unfit.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "Answers requests in " + contact.get().text("language") + " and hands over "
                                + contact.get().text("form") + ": "
                                + contact.get().text("contact") + ". The "
                                + log.entries().size() + " entries of the system can be handed over with proof.",
                        examination.cut().audit().stated(EvidenceClass.DECLARED, List.of(contact.get())))
                : QUESTION.failed(
                        duty,
                        unfit.size() + " entries could be handed over without proof only: what is kept no longer fits"
                                + " the log.",
                        log.stated(EvidenceClass.DECLARED, unfit),
                        "Restore the altered rows from a backup and find out who changed them.");
    }
}
