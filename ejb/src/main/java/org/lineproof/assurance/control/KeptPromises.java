package org.lineproof.assurance.control;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.transparency.entity.promise.LatePublication;

/** Was every entry under a signed checkpoint by the time that was promised when it was received? */
public final class KeptPromises implements Check {
    private static final Question QUESTION =
            Question.ofBoth("promise-kept", "Entries are published by the time promised", "aia-19-1", "aia-26-6");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<LogCut> logs = examination.cut().published();
        List<OverdueEntries> overdue = examination.cut().overdue();
        if (logs.isEmpty()) {
            return QUESTION.open(duty, "Nothing is published yet." + words(overdue), null, "Wait for a checkpoint.");
        }
        for (LogCut log : logs) {
            if (!log.late().isEmpty()) {
                return late(log, overdue, duty);
            }
        }
        if (!overdue.isEmpty()) {
            return QUESTION.failed(
                    duty,
                    words(overdue).strip(),
                    examination.cut().whole(),
                    "Find out what keeps the publisher: the database, a damaged log, too much load.");
        }
        return QUESTION.passed(
                duty,
                "Each of the " + examination.cut().entries() + " entries of " + logs.size()
                        + " logs was under a signed checkpoint by the"
                        + " time promised when it was received, by the clock of this service. This is more than the"
                        + " duty asks for.",
                examination.cut().whole());
    }

    /** What stands in no log yet has no place that a reference could name. */
    private static String words(List<OverdueEntries> overdue) {
        return overdue.stream()
                .map(log -> " " + (log.count() == 1 ? "One entry" : log.count() + " entries") + " of " + log.origin()
                        + " had no checkpoint when this was evaluated, though one was promised, first by "
                        + log.since() + ". Until then the promise alone stands for them.")
                .collect(Collectors.joining());
    }

    private static Finding late(LogCut log, List<OverdueEntries> overdue, Requirement duty) {
        LatePublication first = log.late().get(0);
        List<OpenedEntry> entries = log.late().stream()
                .map(late -> log.entries().get((int) late.index()))
                .toList();
        return QUESTION.failed(
                duty,
                (entries.size() == 1 ? "One entry" : entries.size() + " entries") + " of "
                        + log.require().origin() + " came under a checkpoint later than promised, the first entry "
                        + first.index() + ": promised by " + first.publishBy() + ", published " + first.publishedAt()
                        + ". Until then the promise alone stood for it." + words(overdue),
                log.stated(EvidenceClass.DECLARED, entries),
                "Find out what kept the publisher then; the times cannot be mended afterwards.");
    }
}
