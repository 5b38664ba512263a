package org.lineproof.inference.entity.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.proof.TrustAnchor;

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

    /** How far it has come. */
    public enum State {
        /** Waits for another person's approval. */
        PROPOSED,
        /** Proofs are verified with it. */
        APPROVED,
        /** Nothing rests on it. */
        WITHDRAWN
    }

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
                        .filter(act -> act.anchorEntry().equals(proposed.entry()))
                        .toList());
    }

    public State state() {
        if (withdrawal().isPresent()) {
            return State.WITHDRAWN;
        }
        return approval().isPresent() ? State.APPROVED : State.PROPOSED;
    }

    public Optional<AnchorAct> approval() {
        return act(AnchorAct.Kind.APPROVED);
    }

    public Optional<AnchorAct> withdrawal() {
        return act(AnchorAct.Kind.WITHDRAWN);
    }

    private Optional<AnchorAct> act(AnchorAct.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).findFirst();
    }
}
