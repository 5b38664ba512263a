package org.lineproof.assurance.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers that a producer must have used and that are not in the log. */
public final class SequenceGaps {
    /**
     * Missing numbers {@code first} to {@code last} of a producer's epoch.
     *
     * @param before the receipt with the number before, null if the sequence begins with the gap
     * @param after the receipt with the number after, or the heartbeat that counted the missing ones
     */
    public record Gap(
            String producer,
            long epoch,
            long first,
            long last,
            @Nullable OpenedEntry before,
            OpenedEntry after) {
        public long missing() {
            return last - first + 1;
        }
    }

    private record Series(String producer, long epoch) {}

    private static final Comparator<Series> ORDER =
            Comparator.comparing(Series::producer).thenComparingLong(Series::epoch);

    private SequenceGaps() {}

    /**
     * The gaps between 1 and the highest number of each producer and epoch, in that order.
     *
     * @param heartbeats entries whose sequence is a count: that number was given, too
     */
    public static List<Gap> in(List<OpenedEntry> receipts, List<OpenedEntry> heartbeats) {
        Map<Series, List<OpenedEntry>> series = Stream.concat(receipts.stream(), heartbeats.stream())
                .collect(Collectors.groupingBy(
                        entry -> new Series(
                                entry.entry().producer(), entry.entry().epoch()),
                        () -> new TreeMap<>(ORDER),
                        Collectors.toList()));
        List<Gap> gaps = new ArrayList<>();
        series.forEach((key, members) -> collect(key, members, gaps));
        return gaps;
    }

    private static void collect(Series series, List<OpenedEntry> members, List<Gap> gaps) {
        List<OpenedEntry> ordered = members.stream()
                .sorted(Comparator.comparingLong(SequenceGaps::expectedBefore))
                .toList();
        OpenedEntry before = null;
        long expected = 1;
        for (OpenedEntry entry : ordered) {
            if (expectedBefore(entry) > expected) {
                gaps.add(
                        new Gap(series.producer(), series.epoch(), expected, expectedBefore(entry) - 1, before, entry));
                expected = expectedBefore(entry);
            }
            if (!isCount(entry)) {
                before = entry;
                expected = Math.max(expected, entry.entry().sequence() + 1);
            }
        }
    }

    /** The number before which all must be there: a receipt's own; a count's, the one after it. */
    private static long expectedBefore(OpenedEntry entry) {
        return isCount(entry) ? entry.entry().sequence() + 1 : entry.entry().sequence();
    }

    private static boolean isCount(OpenedEntry entry) {
        return entry.is("heartbeat");
    }
}
