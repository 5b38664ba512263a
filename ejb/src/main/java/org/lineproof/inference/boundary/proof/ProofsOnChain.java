package org.lineproof.inference.boundary.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lineproof.inference.control.proof.chain.RecordingOrders;
import org.lineproof.inference.entity.proof.ProofOnChain;
import org.lineproof.tenancy.boundary.TenantScoped;

/** What became of the proofs of receipts on a chain: apart from the verdict, which is our own verification's. */
@Stateless
@TenantScoped
public class ProofsOnChain {

    @Inject
    RecordingOrders orders;

    /** Of the proof of this receipt, if it carries any. */
    public ProofOnChain of(UUID receipt) {
        return orders.standing(receipt);
    }
}
