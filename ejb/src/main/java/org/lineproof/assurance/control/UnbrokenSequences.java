package org.lineproof.assurance.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.SequenceGaps;
import org.lineproof.report.basis.Finding;

/** Did each producer's numbering arrive without a hole? */
public final class UnbrokenSequences implements Check {
    private static final Question QUESTION = Question.ofBoth("sequence-gap", "aia-12-1", "aia-26-6");
    private static final int NAMED = 5;

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        if (examination.receipts().isEmpty() && examination.heartbeats().isEmpty()) {
            return asked.open(asked.say("none"), null, asked.common("send-receipts"));
        }
        List<SequenceGaps.Gap> gaps = SequenceGaps.in(examination.receipts(), examination.heartbeats());
        if (gaps.isEmpty()) {
            return asked.passed(
                    asked.say(examination.heartbeats().isEmpty() ? "passed" : "passed-counted"),
                    examination.cut().system().whole());
        }
        List<OpenedEntry> neighbours = gaps.stream()
                .flatMap(gap -> Stream.of(gap.before(), gap.after()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return asked.failed(reason(asked, gaps), examination.stated(neighbours), asked.say("cure"));
    }

    private static String reason(Asked asked, List<SequenceGaps.Gap> gaps) {
        long missing = gaps.stream().mapToLong(SequenceGaps.Gap::missing).sum();
        String named = gaps.stream()
                .limit(NAMED)
                .map(gap -> asked.count("gap", gap.missing(), gap.producer(), gap.epoch(), gap.first(), gap.last()))
                .collect(Collectors.joining("; "));
        String more = gaps.size() > NAMED ? asked.count("more", gaps.size() - NAMED) : "";
        return asked.count("failed", missing, named + more);
    }
}
