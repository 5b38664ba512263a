package org.lineproof.assurance.control;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.transparency.entity.promise.LatePublication;

/** Was every entry under a signed checkpoint by the time that was promised when it was received? */
public final class KeptPromises implements Check {
    private static final Question QUESTION = Question.ofBoth("promise-kept", "aia-19-1", "aia-26-6");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<LogCut> logs = examination.cut().pinned();
        List<OverdueEntries> overdue = examination.cut().overdue();
        if (examination.cut().published().isEmpty()) {
            return asked.open(asked.common("nothing-published") + words(asked, overdue), null, asked.common("wait"));
        }
        for (LogCut log : logs) {
            if (!log.late().isEmpty()) {
                return late(log, overdue, asked);
            }
        }
        if (!overdue.isEmpty()) {
            return asked.failed(words(asked, overdue).strip(), examination.cut().whole(), asked.say("overdue.cure"));
        }
        return asked.passed(
                asked.count(
                        "passed", logs.size(), asked.number(examination.cut().entries())),
                examination.cut().whole());
    }

    /** What stands in no log yet has no place that a reference could name. */
    private static String words(Asked asked, List<OverdueEntries> overdue) {
        return overdue.stream()
                .map(log -> " " + asked.count("overdue", log.count(), log.origin(), log.since()))
                .collect(Collectors.joining());
    }

    private static Finding late(LogCut log, List<OverdueEntries> overdue, Asked asked) {
        LatePublication first = log.late().get(0);
        List<OpenedEntry> entries = log.late().stream()
                .map(late -> log.entries().get((int) late.index()))
                .toList();
        return asked.failed(
                asked.count(
                                "late",
                                entries.size(),
                                log.require().origin(),
                                first.index(),
                                first.publishBy(),
                                first.publishedAt())
                        + words(asked, overdue),
                log.stated(EvidenceClass.DECLARED, entries),
                asked.say("late.cure"));
    }
}
