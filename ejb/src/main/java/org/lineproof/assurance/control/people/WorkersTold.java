package org.lineproof.assurance.control.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Were workers told before the first decision? */
public final class WorkersTold implements Check {
    private static final Question QUESTION =
            Question.ofDeployers("workers-told", "Workers are told before use", "aia-26-7");
    private static final String AUDIENCE = "workers";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        Optional<OpenedEntry> earliest = examination.declarations().practices("notice").stream()
                .filter(notice -> AUDIENCE.equals(notice.text("audience")))
                .min(Comparator.comparing(WorkersTold::since));
        List<OpenedEntry> receipts = examination.receipts();
        if (earliest.isEmpty() || receipts.isEmpty()) {
            return QUESTION.open(
                    duty,
                    earliest.isEmpty()
                            ? "No notice to workers is on file. It is owed where the system is used at a workplace."
                            : "The system has not decided anything yet.",
                    null,
                    "Record a practice of kind notice with the audience workers and the day since when.");
        }
        LocalDate first = LocalDate.ofInstant(receipts.get(0).entry().minute(), ZoneOffset.UTC);
        var basis = examination.cut().audit().stated(EvidenceClass.DECLARED, List.of(earliest.get()));
        String dates = "told since " + since(earliest.get()) + ", first decision recorded on " + first + ".";
        return since(earliest.get()).isAfter(first)
                ? QUESTION.failed(
                        duty,
                        "Workers were told after the first decision: " + dates,
                        basis,
                        "Record why; what was late cannot be mended afterwards.")
                : QUESTION.passed(duty, "Workers were told before: " + dates, basis);
    }

    private static LocalDate since(OpenedEntry notice) {
        String since = notice.text("since");
        return since == null ? LocalDate.MAX : LocalDate.parse(since);
    }
}
