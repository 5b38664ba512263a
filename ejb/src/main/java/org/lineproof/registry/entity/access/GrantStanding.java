package org.lineproof.registry.entity.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;

/**
 * A grant and what became of it.
 *
 * @param id of the grant, the same as its entry's in the log {@code audit}
 * @param system the AI system, null for the whole organisation
 * @param until the last day of UTC on which it holds
 * @param auditor null after an erasure, as are reason and grantedBy
 * @param revocation null unless it was taken back
 */
public record GrantStanding(
        UUID id,
        State state,
        @Nullable SystemId system,
        LocalDate until,
        @Nullable String auditor,
        @Nullable String reason,
        Instant grantedAt,
        @Nullable String grantedBy,
        @Nullable Revocation revocation) {

    /** What it is worth at this moment. */
    public enum State {
        GRANTED,
        ENDED,
        REVOKED;

        /** In lower case, as it is shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * That it was taken back.
     *
     * @param by null after an erasure
     */
    public record Revocation(
            Instant at, UUID entry, @Nullable String by) {}
}
