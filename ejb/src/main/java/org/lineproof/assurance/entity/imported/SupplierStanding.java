package org.lineproof.assurance.entity.imported;

import java.util.List;
import java.util.Optional;

/**
 * The pin file of a supplier with what was done about it.
 *
 * @param pins as proposed
 * @param acts each kind once at most
 */
public record SupplierStanding(SupplierPins pins, List<SupplierPinsAct> acts) {

    /** How far it has come. */
    public enum State {
        /** Waits for another person's approval. */
        PROPOSED,
        /** Bundles are imported under it. */
        APPROVED,
        /** Nothing is imported under it any more. */
        WITHDRAWN
    }

    /** @param acts any; those about these pins are kept */
    public SupplierStanding {
        acts = acts.stream().filter(act -> act.pinsEntry().equals(pins.entry())).toList();
    }

    public State state() {
        if (act(SupplierPinsAct.Kind.WITHDRAWN).isPresent()) {
            return State.WITHDRAWN;
        }
        return act(SupplierPinsAct.Kind.APPROVED).isPresent() ? State.APPROVED : State.PROPOSED;
    }

    /** The act of this kind, empty as long as nobody did it. */
    public Optional<SupplierPinsAct> act(SupplierPinsAct.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).findFirst();
    }
}
