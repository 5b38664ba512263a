package org.lineproof.tenancy.boundary.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.access.Reach;

/**
 * How much of the organisation this request may read. Whoever is an auditor and nothing else reads what was granted to the
 * account by name, until the grant ends; everybody else reads the whole. It derives from {@link CurrentTenant}, so that no
 * door can forget to set it. Every boundary that reads asks it; what is not granted looks as if it did not exist.
 */
@RequestScoped
public class ReadingScope {

    private static final String LIMITED = "auditor";

    /** Each reads the whole organisation by itself; being an auditor beside it takes nothing away. */
    private static final Set<String> UNLIMITED =
            Set.of("compliance-officer", "admin", "engineer", "reviewer", "pipeline");

    @Inject
    CurrentTenant tenant;

    @Inject
    GrantedAccess grants;

    private @Nullable Reach granted;
    private int ownWork;

    /** Work that ends with a result. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /** What may be read at this moment. */
    public Reach reach() {
        if (ownWork > 0 || !isLimited()) {
            return Reach.WHOLE;
        }
        if (granted == null) {
            granted = grants.reach(tenant.principal());
        }
        return granted;
    }

    /** Whether the caller reads only what was granted. */
    public boolean isLimited() {
        return tenant.hasRole(LIMITED) && UNLIMITED.stream().noneMatch(tenant::hasRole);
    }

    /** Whether what belongs to this AI system may be read. */
    public boolean sees(String system) {
        return reach().holds(system);
    }

    /** @throws Refusal (not found) if what belongs to this AI system may not be read: it may exist or not */
    public void require(String system) {
        if (!sees(system)) {
            throw Refusal.notFound("no system " + system + " is registered");
        }
    }

    /**
     * For what is not of one AI system, and shows what other systems have.
     *
     * @param what is asked for, in the plural: "the lineage jobs"
     * @throws Refusal (forbidden) naming the cure, if less than the whole organisation may be read
     */
    public void requireWhole(String what) {
        if (!reach().whole()) {
            throw Refusal.forbidden(what + " are of the whole organisation, and your account may read single AI systems"
                    + " at most; ask a compliance officer for a grant for the whole organisation");
        }
    }

    /**
     * Does work whose result is what the caller may have, but which reads more on the way: a finding about one AI system is
     * computed from logs of the whole organisation. The boundary asks for the system before, outside of it.
     */
    public <T, E extends Exception> T asOwnWork(Work<T, E> work) throws E {
        ownWork++;
        try {
            return work.done();
        } finally {
            ownWork--;
        }
    }
}
