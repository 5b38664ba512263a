package org.lineproof.transparency.entity.key;

import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.note.NoteKey;

/**
 * A key of a log and the sizes it signs.
 *
 * @param fromSize the first size
 * @param toSize the last size, null for the newest key
 * @param statement the signed statement that put it in office, null for the log's first key
 */
public record KeyInOffice(
        NoteKey key,
        long fromSize,
        @Nullable Long toSize,
        @Nullable String statement) {}
