package org.lineproof.assurance.control.declared;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;

/** Is a dated and signed test report recorded of each model version, from before its first decision? */
public final class TestsBeforeUse implements Check {
    private static final Question QUESTION = Question.ofProviders("test-report", "aia-annex4-2-g");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        return ModelRecords.judged(QUESTION.put(examination), examination, "testing", (model, reports) -> {
            LocalDate first = day(examination.receiptsOf(model).get(0));
            return reports.stream().anyMatch(report -> !tested(report).isAfter(first));
        });
    }

    private static LocalDate tested(OpenedEntry report) {
        String date = report.text("date");
        return date == null ? LocalDate.MAX : LocalDate.parse(date);
    }

    private static LocalDate day(OpenedEntry receipt) {
        return LocalDate.ofInstant(receipt.entry().minute(), ZoneOffset.UTC);
    }
}
