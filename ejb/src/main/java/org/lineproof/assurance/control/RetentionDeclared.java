package org.lineproof.assurance.control;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Is it laid down how long the records are kept, six months at least? */
public final class RetentionDeclared implements Check {
    private static final Question QUESTION = Question.ofBoth("retention-floor", "aia-19-1", "aia-26-6");
    private static final int MONTHS = 6;
    /** As many days as six months in a row can have. */
    private static final int DAYS = 184;

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        LogLine log = examination.cut().system();
        if (log.isEmpty()) {
            return asked.open(asked.say("none"), null, asked.say("cure"));
        }
        OpenedEntry earliest = log.entries().get(0);
        long erased =
                log.entries().stream().filter(entry -> entry.content() == null).count();
        String kept = erased == 0
                ? asked.count("all", log.entries().size())
                : asked.count("some", log.entries().size(), asked.number(erased));
        Optional<OpenedEntry> rule = examination.declarations().practice("retention");
        return rule.isPresent()
                ? ruled(asked, examination, rule.get(), kept)
                : asked.open(
                        asked.say("undeclared", earliest.entry().minute(), kept),
                        log.stated(EvidenceClass.DECLARED, List.of(earliest)).and(log.whole()),
                        asked.say("cure"));
    }

    private static Finding ruled(Asked asked, Examination examination, OpenedEntry rule, String kept) {
        Period period = Period.parse(String.valueOf(rule.text("period")));
        Basis basis = examination
                .cut()
                .audit()
                .stated(EvidenceClass.DECLARED, List.of(rule))
                .and(examination.cut().system().whole());
        return period.toTotalMonths() >= MONTHS || period.getDays() >= DAYS
                ? asked.passed(asked.say("ruled", rule.entry().minute(), words(asked, period), kept), basis)
                : asked.failed(
                        asked.say("below", rule.entry().minute(), words(asked, period), kept),
                        basis,
                        asked.say("cure"));
    }

    private static String words(Asked asked, Period period) {
        StringJoiner words = new StringJoiner(", ");
        part(asked, "years", period.getYears()).ifPresent(words::add);
        part(asked, "months", period.getMonths()).ifPresent(words::add);
        part(asked, "days", period.getDays()).ifPresent(words::add);
        return words.toString();
    }

    private static Optional<String> part(Asked asked, String unit, int count) {
        return count == 0 ? Optional.empty() : Optional.of(asked.count(unit, count));
    }
}
