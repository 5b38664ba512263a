package org.lineproof.inference.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of each line of a batch; the accepted ones were recorded in one transaction.
 *
 * @param receipts the accepted lines, by index
 * @param failed the refused lines, by index
 */
public record BatchOutcome(List<Accepted> receipts, List<Failed> failed) {

    public BatchOutcome {
        receipts = receipts.stream()
                .sorted(Comparator.comparingInt(Accepted::index))
                .toList();
        failed = failed.stream().sorted(Comparator.comparingInt(Failed::index)).toList();
    }

    /**
     * A line that was recorded now or before.
     *
     * @param index of the line, from 0, blank lines not counted
     */
    public record Accepted(int index, UUID id) {}

    /**
     * A line that was refused.
     *
     * @param field the offending field, null where the line as a whole is meant
     */
    public record Failed(int index, @Nullable String field, String reason) {}

    public int received() {
        return receipts.size() + failed.size();
    }

    /** {@code success}, {@code partial} or {@code failure}. */
    public String status() {
        if (failed.isEmpty()) {
            return "success";
        }
        return receipts.isEmpty() ? "failure" : "partial";
    }
}
