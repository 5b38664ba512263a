package org.lineproof.report.figure;

import java.util.List;
import org.lineproof.report.basis.Basis;

/**
 * Counts side by side, in one to four series that add up.
 *
 * @param caption what is counted, and in which zone if by day
 * @param series their names, in the order from below to above
 * @param bars at least one
 * @param basis what stands behind the counts
 */
public record Chart(String caption, List<String> series, List<Bar> bars, Basis basis) {
    /** How many series can be told apart. */
    public static final int MOST_SERIES = 4;

    /** How many bars fit on a page. */
    public static final int MOST_BARS = 400;

    /** One bar: a count, zero or more, for each series. */
    public record Bar(String name, List<Long> values) {
        public Bar {
            values = List.copyOf(values);
            if (values.stream().anyMatch(value -> value < 0)) {
                throw new IllegalArgumentException("a count below zero: " + name);
            }
        }

        /** All series together. */
        public long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    public Chart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        if (series.isEmpty() || series.size() > MOST_SERIES || bars.isEmpty() || bars.size() > MOST_BARS) {
            throw new IllegalArgumentException(series.size() + " series and " + bars.size() + " bars in: " + caption);
        }
        for (Bar bar : bars) {
            if (bar.values().size() != series.size()) {
                throw new IllegalArgumentException("a count for each series is due: " + bar.name());
            }
        }
    }
}
