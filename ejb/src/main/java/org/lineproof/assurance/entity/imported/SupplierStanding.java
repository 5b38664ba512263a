package org.lineproof.assurance.entity.imported;

import java.util.List;
import java.util.Optional;
import org.lineproof.registry.entity.approval.TrustAct;
import org.lineproof.registry.entity.approval.TrustState;

/**
 * The pin file of a supplier with what was done about it.
 *
 * @param pins as proposed
 * @param acts each kind once at most
 */
public record SupplierStanding(SupplierPins pins, List<SupplierPinsAct> acts) {

    /** @param acts any; those about these pins are kept */
    public SupplierStanding {
        acts = acts.stream().filter(act -> act.proposal().equals(pins.entry())).toList();
    }

    /** Bundles are imported under approved pins alone. */
    public TrustState state() {
        return TrustState.of(acts);
    }

    /** The act of this kind, empty as long as nobody did it. */
    public Optional<SupplierPinsAct> act(TrustAct.Kind kind) {
        return TrustAct.first(acts, kind);
    }
}
