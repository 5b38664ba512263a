package org.lineproof.inference.boundary.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lineproof.inference.control.Receipts;
import org.lineproof.inference.control.proof.chain.RecordingOrders;
import org.lineproof.inference.entity.proof.ProofOnChain;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;

/** What became of the proofs of receipts on a chain: apart from the verdict, which is our own verification's. */
@Stateless
@TenantScoped
public class ProofsOnChain {

    @Inject
    RecordingOrders orders;

    @Inject
    Receipts receipts;

    @Inject
    ReadingScope scope;

    /** Of the proof of this receipt, if it carries any and the caller may read it. */
    public ProofOnChain of(UUID receipt) {
        boolean hidden = !scope.reach().whole()
                && receipts.find(receipt)
                        .filter(found -> !scope.sees(found.system().value()))
                        .isPresent();
        return hidden ? new ProofOnChain(null, null, null) : orders.standing(receipt);
    }
}
