package org.lineproof.anchoring.control;

import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.transparency.entity.EvidenceLog;

/** Where the consistency proofs of our logs come from. */
@FunctionalInterface
public interface ConsistencySource {
    /** The proof between two sizes of a log, {@code 0 < first <= second}. */
    ConsistencyProof consistency(EvidenceLog log, long first, long second);
}
