package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.transparency.entity.promise.LatePublication;

/** Was every entry under a signed checkpoint by the time that was promised when it was received? */
public final class KeptPromises implements Check {
    private static final String ID = "promise-kept";
    private static final String TITLE = "Entries are published by the time promised";

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = examination.duty("aia-19-1", "aia-26-6");
        List<LogCut> logs = examination.cut().published();
        if (logs.isEmpty()) {
            return Examination.open(ID, TITLE, duty, "Nothing is published yet.", null, "Wait for a checkpoint.");
        }
        for (LogCut log : logs) {
            if (!log.late().isEmpty()) {
                return late(log, duty);
            }
        }
        return Examination.passed(
                ID,
                TITLE,
                duty,
                "Each of the " + examination.cut().entries() + " entries of " + logs.size()
                        + " logs was under a signed checkpoint by the"
                        + " time promised when it was received, by the clock of this service. This is more than the"
                        + " duty asks for.",
                examination.cut().whole());
    }

    private static Finding late(LogCut log, Requirement duty) {
        LatePublication first = log.late().get(0);
        List<OpenedEntry> entries = log.late().stream()
                .map(late -> log.entries().get((int) late.index()))
                .toList();
        return Examination.failed(
                ID,
                TITLE,
                duty,
                (entries.size() == 1 ? "One entry" : entries.size() + " entries") + " of "
                        + log.require().origin() + " came under a checkpoint later than promised, the first entry "
                        + first.index() + ": promised by " + first.publishBy() + ", published " + first.publishedAt()
                        + ". Until then the promise alone stood for it.",
                log.stated(EvidenceClass.DECLARED, entries),
                "Find out what kept the publisher then; the times cannot be mended afterwards.");
    }
}
