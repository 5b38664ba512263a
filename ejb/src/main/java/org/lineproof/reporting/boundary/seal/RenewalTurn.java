package org.lineproof.reporting.boundary.seal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.lineproof.reporting.control.seal.SealedReports;
import org.lineproof.tenancy.entity.TenantId;

/**
 * One round of renewals for all organisations. Its transaction holds the lock that keeps other nodes away, and nothing else:
 * each renewal is read and recorded in transactions of its organisation.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RenewalTurn {
    @Inject
    SealedReports reports;

    @Inject
    RenewalInBackground background;

    /**
     * Takes a turn, unless another node has it.
     *
     * @param goesOn false when the server is being stopped
     * @return what has to be cured, each once
     */
    public Set<String> take(Collection<TenantId> tenants, BooleanSupplier goesOn)
            throws InterruptedException, ExecutionException {
        Set<String> problems = new LinkedHashSet<>();
        if (!reports.lock()) {
            return problems;
        }
        for (TenantId tenant : tenants) {
            String problem = background.renew(tenant, goesOn).get();
            if (!problem.isEmpty()) {
                problems.add(problem);
            }
        }
        return problems;
    }
}
