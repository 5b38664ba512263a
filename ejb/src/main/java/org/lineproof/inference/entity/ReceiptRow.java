package org.lineproof.inference.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.registry.entity.SystemId;

/**
 * A receipt in a list.
 *
 * @param modelDigest null after an erasure, as are model label and decision
 * @param modelRegistered whether the model version was registered when the receipt came
 * @param decidedAt time of the decision as stated by the producer, null after an erasure
 * @param proof null if it carries no proof
 */
public record ReceiptRow(
        UUID id,
        SystemId system,
        String producer,
        long epoch,
        long sequence,
        Instant receivedAt,
        EvidenceClass evidenceClass,
        boolean modelRegistered,
        @Nullable String modelDigest,
        @Nullable String modelLabel,
        @Nullable String decisionId,
        @Nullable Instant decidedAt,
        @Nullable ProofStanding proof) {}
