package org.lineproof.inference.boundary.proof;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Future;
import org.lineproof.inference.control.proof.ProofRound;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.TenantId;

/** Verifies the due proofs of one tenant. Asynchronous, because such a call has a request of its own to act for the tenant. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProofTurn {

    @Inject
    CurrentTenant tenant;

    @Inject
    ProofRound round;

    /** How many proofs were looked at. */
    @Asynchronous
    public Future<Integer> take(TenantId forTenant) {
        tenant.enter(forTenant, "", Set.of());
        int looked = 0;
        for (int some = round.take(); some > 0; some = round.take()) {
            looked += some;
        }
        return new AsyncResult<>(looked);
    }
}
