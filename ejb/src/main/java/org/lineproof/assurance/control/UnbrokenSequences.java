package org.lineproof.assurance.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.SequenceGaps;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Did each producer's numbering arrive without a hole? */
public final class UnbrokenSequences implements Check {
    private static final Question QUESTION =
            Question.ofBoth("sequence-gap", "Sequence of each producer", "aia-12-1", "aia-26-6");
    private static final int NAMED = 5;

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        if (examination.receipts().isEmpty() && examination.heartbeats().isEmpty()) {
            return QUESTION.open(duty, "There is no receipt whose number could be looked at.", null, "Send receipts.");
        }
        List<SequenceGaps.Gap> gaps = SequenceGaps.in(examination.receipts(), examination.heartbeats());
        if (gaps.isEmpty()) {
            return QUESTION.passed(
                    duty,
                    "Every number from 1 to the highest of each producer and epoch is there. "
                            + (examination.heartbeats().isEmpty()
                                    ? "What a producer never sent after its last receipt cannot be seen from here."
                                    : "So is every number that a heartbeat counted; what a producer that sends none"
                                            + " never sent after its last receipt cannot be seen from here."),
                    examination.cut().system().whole());
        }
        List<OpenedEntry> neighbours = gaps.stream()
                .flatMap(gap -> Stream.of(gap.before(), gap.after()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return QUESTION.failed(
                duty,
                reason(gaps),
                examination.stated(neighbours),
                "Have the producer send the missing receipts, with the numbers they had; if they are lost, record"
                        + " why.");
    }

    private static String reason(List<SequenceGaps.Gap> gaps) {
        long missing = gaps.stream().mapToLong(SequenceGaps.Gap::missing).sum();
        String named = gaps.stream().limit(NAMED).map(SequenceGaps.Gap::words).collect(Collectors.joining("; "));
        String more = gaps.size() > NAMED ? "; and " + (gaps.size() - NAMED) + " more gaps" : "";
        return (missing == 1 ? "One receipt is missing: " : missing + " receipts are missing: ") + named + more
                + ". The neighbours of each gap, receipts or heartbeats, are in the log.";
    }
}
