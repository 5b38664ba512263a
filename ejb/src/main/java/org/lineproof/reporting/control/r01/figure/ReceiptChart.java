package org.lineproof.reporting.control.r01.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

/** Receipts side by side, a bar a day of reception, or a month where the days are more than a page can show. */
public final class ReceiptChart {
    private static final int MOST_DAYS = 92;

    private ReceiptChart() {}

    /**
     * A bar for every day from the first to the last, also those on which nothing came.
     *
     * @param receipts at least one
     * @param texts the words of the report
     * @throws IllegalArgumentException if there are none
     */
    public static Chart of(List<OpenedEntry> receipts, ReceiptProofs proofs, Texts texts) {
        List<LocalDate> days =
                receipts.stream().map(ReceiptChart::day).distinct().sorted().toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a chart of no receipts");
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return ChronoUnit.DAYS.between(first, last) < MOST_DAYS
                ? chart(
                        texts.language(),
                        texts.say("volume.days"),
                        first.datesUntil(last.plusDays(1)),
                        day -> day,
                        receipts,
                        proofs)
                : chart(
                        texts.language(),
                        texts.say("volume.months"),
                        Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                                .limit(ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1),
                        YearMonth::from,
                        receipts,
                        proofs);
    }

    private static <T> Chart chart(
            Language language,
            String caption,
            Stream<T> spans,
            Function<LocalDate, T> span,
            List<OpenedEntry> receipts,
            ReceiptProofs proofs) {
        Map<T, Map<EvidenceClass, Long>> counts = receipts.stream()
                .collect(Collectors.groupingBy(
                        receipt -> span.apply(day(receipt)),
                        TreeMap::new,
                        Collectors.groupingBy(
                                proofs::evidence, () -> new EnumMap<>(EvidenceClass.class), Collectors.counting())));
        List<EvidenceClass> classes = Arrays.stream(EvidenceClass.values())
                .filter(evidence -> counts.values().stream().anyMatch(count -> count.containsKey(evidence)))
                .toList();
        List<Chart.Bar> bars = new ArrayList<>();
        spans.forEach(one -> {
            Map<EvidenceClass, Long> count = counts.getOrDefault(one, Map.of());
            bars.add(new Chart.Bar(
                    one.toString(),
                    classes.stream()
                            .map(evidence -> count.getOrDefault(evidence, 0L))
                            .toList()));
        });
        return new Chart(
                caption, classes.stream().map(Texts.in(language)::word).toList(), bars, proofs.stated(receipts));
    }

    private static LocalDate day(OpenedEntry receipt) {
        return receipt.entry().minute().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
