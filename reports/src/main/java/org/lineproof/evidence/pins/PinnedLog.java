package org.lineproof.evidence.pins;

import java.util.List;
import org.lineproof.evidence.note.NoteKey;

/**
 * The keys that may sign a log's checkpoints.
 *
 * @param origin the log
 * @param keys at least one
 */
public record PinnedLog(String origin, List<NoteKey> keys) {
    /** @throws IllegalArgumentException when there is no key */
    public PinnedLog {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a log without a key cannot be verified");
        }
        keys = List.copyOf(keys);
    }
}
