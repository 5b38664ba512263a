package org.lineproof.assurance.control.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Were workers told before the first decision? */
public final class WorkersTold implements Check {
    private static final Question QUESTION = Question.ofDeployers("workers-told", "aia-26-7");
    private static final String AUDIENCE = "workers";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        Optional<OpenedEntry> earliest = examination.declarations().practices("notice").stream()
                .filter(notice -> AUDIENCE.equals(notice.text("audience")))
                .min(Comparator.comparing(WorkersTold::since));
        List<OpenedEntry> receipts = examination.receipts();
        if (earliest.isEmpty() || receipts.isEmpty()) {
            return asked.open(
                    earliest.isEmpty() ? asked.say("none") : asked.say("undecided"), null, asked.say("none.cure"));
        }
        LocalDate first = LocalDate.ofInstant(receipts.get(0).entry().minute(), ZoneOffset.UTC);
        Basis basis = examination
                .cut()
                .audit()
                .stated(EvidenceClass.DECLARED, List.of(earliest.get()))
                .and(examination.stated(List.of(receipts.get(0))));
        LocalDate since = since(earliest.get());
        return since.isAfter(first)
                ? asked.failed(asked.say("failed", since, first), basis, asked.say("cure"))
                : asked.passed(asked.say("passed", since, first), basis);
    }

    private static LocalDate since(OpenedEntry notice) {
        String since = notice.text("since");
        return since == null ? LocalDate.MAX : LocalDate.parse(since);
    }
}
