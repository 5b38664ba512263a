package org.lineproof.registry.entity.approval;

import java.util.List;
import org.lineproof.registry.entity.approval.TrustAct.Kind;

/** How far something has come that one person proposed to trust. It derives from the acts. */
public enum TrustState {
    /** Waits for another person's approval. */
    PROPOSED,
    /** Is trusted. */
    APPROVED,
    /** Nothing more rests on it. */
    WITHDRAWN;

    /** @param acts those on one proposal */
    public static TrustState of(List<? extends TrustAct> acts) {
        if (TrustAct.first(acts, Kind.WITHDRAWN).isPresent()) {
            return WITHDRAWN;
        }
        return TrustAct.first(acts, Kind.APPROVED).isPresent() ? APPROVED : PROPOSED;
    }
}
