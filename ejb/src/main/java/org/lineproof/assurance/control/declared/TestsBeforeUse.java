package org.lineproof.assurance.control.declared;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Declarations;
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
        Asked asked = QUESTION.put(examination);
        List<Declarations.Model> deciding = ModelRecords.deciding(examination);
        List<OpenedEntry> reports = examination.declarations().practices("testing");
        if (deciding.isEmpty() || reports.isEmpty()) {
            return asked.open(
                    deciding.isEmpty() ? asked.common("undecided") : asked.say("none"), null, asked.say("cure"));
        }
        List<Declarations.Model> untested = new ArrayList<>();
        for (Declarations.Model model : deciding) {
            LocalDate first = day(examination.receiptsOf(model).get(0));
            if (ModelRecords.of(model, reports).stream()
                    .noneMatch(report -> !tested(report).isAfter(first))) {
                untested.add(model);
            }
        }
        return untested.isEmpty()
                ? asked.passed(
                        asked.count("passed", deciding.size()), ModelRecords.recorded(examination, deciding, reports))
                : asked.failed(
                        asked.say(
                                "failed",
                                untested.stream().map(Declarations.Model::label).collect(Collectors.joining(", "))),
                        ModelRecords.registrations(examination, untested),
                        asked.say("cure"));
    }

    private static LocalDate tested(OpenedEntry report) {
        String date = report.text("date");
        return date == null ? LocalDate.MAX : LocalDate.parse(date);
    }

    private static LocalDate day(OpenedEntry receipt) {
        return LocalDate.ofInstant(receipt.entry().minute(), ZoneOffset.UTC);
    }
}
