package org.lineproof.assurance.control.declared;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Is a dated and signed test report recorded of each model version, from before its first decision? */
public final class TestsBeforeUse implements Check {
    private static final Question QUESTION =
            Question.ofProviders("test-report", "Signed test reports from before use", "aia-annex4-2-g");
    private static final String CURE =
            "Record a practice of kind testing with the digest of the signed report and its date, before use.";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<Declarations.Model> deciding = ModelRecords.deciding(examination);
        List<OpenedEntry> reports = examination.declarations().practices("testing");
        if (deciding.isEmpty() || reports.isEmpty()) {
            return QUESTION.open(
                    duty,
                    deciding.isEmpty()
                            ? "No registered model version has decided anything yet."
                            : "No test report is recorded.",
                    null,
                    CURE);
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
                ? QUESTION.passed(
                        duty,
                        "A signed test report is recorded of each of the " + deciding.size()
                                + " model versions that decided, dated not later than its first decision. The report"
                                + " itself is known by its digest.",
                        examination.cut().audit().stated(EvidenceClass.DECLARED, reports))
                : QUESTION.failed(
                        duty,
                        "Decided without a test report from before: "
                                + untested.stream()
                                        .map(Declarations.Model::label)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        ModelRecords.registrations(examination, untested),
                        CURE);
    }

    private static LocalDate tested(OpenedEntry report) {
        String date = report.text("date");
        return date == null ? LocalDate.MAX : LocalDate.parse(date);
    }

    private static LocalDate day(OpenedEntry receipt) {
        return LocalDate.ofInstant(receipt.entry().minute(), ZoneOffset.UTC);
    }
}
