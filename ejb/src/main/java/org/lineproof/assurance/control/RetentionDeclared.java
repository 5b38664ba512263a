package org.lineproof.assurance.control;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Is it laid down how long the records are kept, six months at least? */
public final class RetentionDeclared implements Check {
    private static final Question QUESTION =
            Question.ofBoth("retention-floor", "Retention of at least six months", "aia-19-1", "aia-26-6");
    private static final int MONTHS = 6;
    /** As many days as six months in a row can have. */
    private static final int DAYS = 184;

    private static final String CURE =
            "Lay down a retention period that fits the purpose, six months at least, and keep that decision on file.";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        LogLine log = examination.cut().system();
        if (log.isEmpty()) {
            return QUESTION.open(duty, "No retention rule is declared, and nothing is kept yet.", null, CURE);
        }
        OpenedEntry earliest = log.entries().get(0);
        long erased =
                log.entries().stream().filter(entry -> entry.content() == null).count();
        String kept = erased == 0
                ? "the contents of all " + log.entries().size() + " entries are kept"
                : "the contents of " + erased + " of " + log.entries().size() + " entries are no longer kept";
        Optional<OpenedEntry> rule = examination.declarations().practice("retention");
        return rule.isPresent()
                ? ruled(duty, examination, rule.get(), kept)
                : QUESTION.open(
                        duty,
                        "No retention rule is declared. The earliest record is of "
                                + earliest.entry().minute() + "; " + kept + ".",
                        log.stated(EvidenceClass.DECLARED, List.of(earliest)),
                        CURE);
    }

    private static Finding ruled(Requirement duty, Examination examination, OpenedEntry rule, String kept) {
        Period period = Period.parse(String.valueOf(rule.text("period")));
        Basis basis = examination.cut().audit().stated(EvidenceClass.DECLARED, List.of(rule));
        String said = "The rule of " + rule.entry().minute() + " says " + period + "; " + kept + ".";
        return period.toTotalMonths() >= MONTHS || period.getDays() >= DAYS
                ? QUESTION.passed(duty, said, basis)
                : QUESTION.failed(duty, said + " The floor is six months.", basis, CURE);
    }
}
