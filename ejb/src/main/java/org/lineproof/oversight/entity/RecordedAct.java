package org.lineproof.oversight.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;

/**
 * A human intervention as it was recorded.
 *
 * @param id of the act, the same as its entry's in the system's log
 * @param receipt the receipt of the decision it concerns
 * @param decisionId null after an erasure, as are reviewer, reason and new outcome
 */
public record RecordedAct(
        UUID id,
        SystemId system,
        UUID receipt,
        OversightAct.Kind kind,
        Instant recordedAt,
        @Nullable String decisionId,
        @Nullable String reviewer,
        @Nullable String reason,
        @Nullable String newOutcome) {}
