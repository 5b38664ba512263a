package org.lineproof.anchoring.entity;

import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * The step of one log from the head the ledger holds to a newer one. Its truth is for the ledger to judge.
 *
 * @param log the log
 * @param from the head the ledger holds
 * @param to the newer head
 * @param proof the RFC 9162 consistency path between the two; empty for the first head
 */
public record HeadAdvance(EvidenceLog log, Head from, Head to, List<Hash> proof) {
    public HeadAdvance {
        proof = List.copyOf(proof);
    }
}
