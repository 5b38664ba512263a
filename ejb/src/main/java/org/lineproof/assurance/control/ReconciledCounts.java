package org.lineproof.assurance.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Was every decision recorded? Only a count from a source that the recorder does not control can tell. */
public final class ReconciledCounts implements Check {
    private static final Question QUESTION =
            Question.ofBoth("completeness", "Every decision was recorded", "aia-12-1", "aia-26-6");
    private static final int NAMED = 5;
    private static final String CURE =
            "Register a source of counts, a gateway or a bill, and send what it counted to /api/v1/counts.";

    /** A count with the receipts of its period. */
    private record Period(OpenedEntry entry, Instant from, Instant to, long counted, List<OpenedEntry> receipts) {
        boolean agrees() {
            return counted == receipts.size();
        }

        String words() {
            return entry.entry().producer() + " counted " + counted + " from " + from + " to " + to + ", recorded "
                    + receipts.size();
        }
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<Period> periods = periods(examination);
        if (periods.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "No source that the recorder does not control has counted decisions; whether all were recorded, the"
                            + " log alone does not tell.",
                    null,
                    CURE);
        }
        List<Period> unequal =
                periods.stream().filter(period -> !period.agrees()).toList();
        if (!unequal.isEmpty()) {
            return QUESTION.failed(
                    duty,
                    "Counts and receipts differ: " + words(unequal) + ".",
                    examination.cut().system().stated(EvidenceClass.SIGNED, entries(unequal)),
                    "Find out what was not recorded, or not counted; have the producer send what is missing.");
        }
        long outside = examination.receipts().stream()
                .filter(receipt ->
                        periods.stream().noneMatch(period -> within(decided(receipt), period.from(), period.to())))
                .count();
        var basis = examination.cut().system().stated(EvidenceClass.SIGNED, entries(periods));
        return outside == 0
                ? QUESTION.passed(
                        duty, "In each counted period as many receipts as decisions: " + words(periods) + ".", basis)
                : QUESTION.open(
                        duty,
                        "The counted periods agree (" + words(periods) + "), but " + outside
                                + " receipts lie in no counted period.",
                        basis,
                        "Send the counts of the other periods.");
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

    private static String words(List<Period> periods) {
        String named = periods.stream().limit(NAMED).map(Period::words).collect(Collectors.joining("; "));
        return periods.size() > NAMED ? named + "; and " + (periods.size() - NAMED) + " more periods" : named;
    }
}
