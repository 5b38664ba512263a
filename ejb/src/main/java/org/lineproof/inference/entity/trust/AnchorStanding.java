package org.lineproof.inference.entity.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.registry.entity.approval.TrustAct;
import org.lineproof.registry.entity.approval.TrustState;

/**
 * A trust anchor with what was done about it.
 *
 * @param anchor the anchor
 * @param entry the proposal's entry in the log {@code audit}
 * @param proposedBy the person as authenticated
 * @param acts each kind once at most
 */
public record AnchorStanding(
        TrustAnchor anchor, UUID entry, String proposedBy, Instant proposedAt, List<AnchorAct> acts) {

    public AnchorStanding {
        acts = List.copyOf(acts);
    }

    /** The anchor with the acts on it. */
    public static AnchorStanding of(ProposedAnchor proposed, List<AnchorAct> acts) {
        return new AnchorStanding(
                proposed.anchor(),
                proposed.entry(),
                proposed.proposedBy(),
                proposed.proposedAt(),
                acts.stream()
                        .filter(act -> act.proposal().equals(proposed.entry()))
                        .toList());
    }

    /** Proofs are verified with approved anchors alone. */
    public TrustState state() {
        return TrustState.of(acts);
    }

    public Optional<AnchorAct> approval() {
        return TrustAct.first(acts, TrustAct.Kind.APPROVED);
    }

    public Optional<AnchorAct> withdrawal() {
        return TrustAct.first(acts, TrustAct.Kind.WITHDRAWN);
    }
}
