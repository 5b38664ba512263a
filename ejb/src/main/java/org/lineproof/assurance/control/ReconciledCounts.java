package org.lineproof.assurance.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Was every decision recorded? Only a count from a source that the recorder does not control can tell. */
public final class ReconciledCounts implements Check {
    private static final Question QUESTION = Question.ofBoth("completeness", "aia-12-1", "aia-26-6");
    private static final int NAMED = 5;

    /** A count with the receipts of its period. */
    private record Period(OpenedEntry entry, Instant from, Instant to, long counted, List<OpenedEntry> receipts) {
        boolean agrees() {
            return counted == receipts.size();
        }

        String words(Asked asked) {
            return asked.say(
                    "period", entry.entry().producer(), asked.number(counted), from, to, asked.number(receipts.size()));
        }
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<Period> periods = periods(examination);
        if (periods.isEmpty()) {
            return asked.open(asked.say("none"), null, asked.say("none.cure"));
        }
        List<Period> unequal =
                periods.stream().filter(period -> !period.agrees()).toList();
        if (!unequal.isEmpty()) {
            return asked.failed(
                    asked.say("failed", words(asked, unequal)),
                    examination.cut().system().stated(EvidenceClass.SIGNED, entries(unequal)),
                    asked.say("failed.cure"));
        }
        long outside = examination.receipts().stream()
                .filter(receipt ->
                        periods.stream().noneMatch(period -> within(decided(receipt), period.from(), period.to())))
                .count();
        var basis = examination.cut().system().stated(EvidenceClass.SIGNED, entries(periods));
        return outside == 0
                ? asked.passed(asked.say("passed", words(asked, periods)), basis)
                : asked.open(
                        asked.count("uncounted", outside, words(asked, periods)), basis, asked.say("uncounted.cure"));
    }

    private static List<Period> periods(Examination examination) {
        List<Period> periods = new ArrayList<>();
        for (OpenedEntry count : examination.cut().system().ofType("count").toList()) {
            Instant from = time(count.field("from"));
            Instant to = time(count.field("to"));
            if (from != null && to != null) {
                List<OpenedEntry> receipts = examination.receipts().stream()
                        .filter(receipt -> within(decided(receipt), from, to))
                        .toList();
                periods.add(new Period(count, from, to, count.field("count").asLong(), receipts));
            }
        }
        return periods;
    }

    /** The time that the receipt states; where it is erased, the minute of its reception. */
    private static Instant decided(OpenedEntry receipt) {
        Instant stated = time(receipt.field("time"));
        return stated == null ? receipt.entry().minute() : stated;
    }

    private static boolean within(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    private static @Nullable Instant time(JsonNode text) {
        if (!text.isTextual()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.textValue()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<OpenedEntry> entries(List<Period> periods) {
        return periods.stream().map(Period::entry).toList();
    }

    private static String words(Asked asked, List<Period> periods) {
        String named =
                periods.stream().limit(NAMED).map(period -> period.words(asked)).collect(Collectors.joining("; "));
        return periods.size() > NAMED ? named + asked.count("more", periods.size() - NAMED) : named;
    }
}
