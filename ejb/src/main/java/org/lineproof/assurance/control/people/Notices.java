package org.lineproof.assurance.control.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Does each receipt name the notice that people got, and is that notice on file? */
public final class Notices implements Check {
    private static final Question QUESTION =
            Question.ofBoth("notices", "People are told that AI is used", "aia-50-1", "aia-26-11", "aia-50-5");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<OpenedEntry> notices = examination.declarations().practices("notice");
        List<OpenedEntry> kept = examination.keptReceipts();
        if (notices.isEmpty() || kept.isEmpty()) {
            return QUESTION.open(
                    duty,
                    notices.isEmpty() ? "No notice is on file." : "There is no receipt that could name a notice.",
                    null,
                    "Record a practice of kind notice with its text, and have receipts state noticeId.");
        }
        Set<String> known = notices.stream()
                .map(notice -> String.valueOf(notice.text("notice")))
                .collect(Collectors.toSet());
        List<OpenedEntry> untold = kept.stream()
                .filter(receipt -> !known.contains(String.valueOf(receipt.text("noticeId"))))
                .toList();
        return untold.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "Each of the " + kept.size() + " receipts that are kept names a notice that is on file."
                                + " Whether it was clear and came in time, a person has to judge.",
                        examination.cut().system().whole())
                : QUESTION.failed(
                        duty,
                        untold.size() + " of " + kept.size() + " receipts name no notice that is on file.",
                        examination.stated(untold),
                        "Put the notice on file, or have the producer state noticeId.");
    }
}
