package org.lineproof.inference.boundary.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.lineproof.inference.control.proof.chain.Disputes;

/** Whether some node contradicts our verification, for whoever runs the installation. */
@Stateless
public class DisputeWatch {

    @Inject
    Disputes disputes;

    /** Receipts of all organisations about whose proof a node says otherwise than we do, and is asked again. */
    public long open() {
        return disputes.open();
    }
}
