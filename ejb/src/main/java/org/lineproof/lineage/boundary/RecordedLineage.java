package org.lineproof.lineage.boundary;

import java.util.List;

/**
 * The answer to a recorded body.
 *
 * @param receipts one for each event
 * @param isArray whether the body was an array: the answer is one then, too
 * @param repeated whether the same client had sent the same bytes before: these are the first receipts again
 */
public record RecordedLineage(List<LineageReceipt> receipts, boolean isArray, boolean repeated) {

    public RecordedLineage {
        receipts = List.copyOf(receipts);
    }
}
