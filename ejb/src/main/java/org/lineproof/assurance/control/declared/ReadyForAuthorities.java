package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Could the logs be handed over on a request: does somebody answer it, and can what is kept be read and proven? */
public final class ReadyForAuthorities implements Check {
    private static final Question QUESTION = Question.ofBoth("authority-request", "aia-21-2", "aia-26-12", "aia-21-1");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        Optional<OpenedEntry> contact = examination.declarations().practice("contact");
        LogLine log = examination.cut().system();
        if (contact.isEmpty() || log.isEmpty()) {
            return asked.open(
                    contact.isEmpty() ? asked.say("nobody") : asked.say("nothing"),
                    null,
                    contact.isEmpty() ? asked.say("nobody.cure") : asked.common("send-receipts"));
        }
        List<OpenedEntry> unfit =
                log.entries().stream().filter(entry -> !entry.fits()).toList();
        return unfit.isEmpty()
                ? asked.passed(
                        asked.count(
                                "passed",
                                log.entries().size(),
                                String.valueOf(contact.get().text("language")),
                                String.valueOf(contact.get().text("form")),
                                String.valueOf(contact.get().text("contact"))),
                        examination
                                .cut()
                                .audit()
                                .stated(EvidenceClass.DECLARED, List.of(contact.get()))
                                .and(log.whole()))
                : asked.failed(
                        asked.count("failed", unfit.size()),
                        log.stated(EvidenceClass.DECLARED, unfit),
                        asked.say("cure"));
    }
}
