package org.lineproof.reporting.control.r01.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.report.text.Texts;

/**
 * How long after the time that a producer stated its entries were received, in whole minutes: an entry commits to the
 * minute of its reception alone. Below 0 the producer's clock was ahead of ours.
 */
record ClockDifference(LongSummaryStatistics minutes) {
    static ClockDifference of(List<OpenedEntry> entries) {
        return new ClockDifference(
                entries.stream().flatMapToLong(ClockDifference::minutes).summaryStatistics());
    }

    String words(Texts texts) {
        if (minutes.getCount() == 0) {
            return texts.say("clock.unstated");
        }
        return minutes.getMin() == minutes.getMax()
                ? texts.say("clock.same", minutes.getMin())
                : texts.say("clock.between", minutes.getMin(), minutes.getMax());
    }

    /** Nothing where no time is stated, or it cannot be read. */
    private static LongStream minutes(OpenedEntry entry) {
        String time = entry.text("time");
        if (time == null) {
            return LongStream.empty();
        }
        try {
            return LongStream.of(Duration.between(
                            Entry.minuteOf(OffsetDateTime.parse(time).toInstant()),
                            entry.entry().minute())
                    .toMinutes());
        } catch (DateTimeException e) {
            return LongStream.empty();
        }
    }
}
