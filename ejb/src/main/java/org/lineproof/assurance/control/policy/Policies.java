package org.lineproof.assurance.control.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.assurance.entity.policy.RecordedPolicy;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** The policies of the current tenant. */
@ApplicationScoped
public class Policies {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** All versions, the newest first. */
    public List<RecordedPolicy> all() {
        return entityManager
                .createQuery(
                        "from RecordedPolicy where tenantId = :tenant order by recordedAt desc, entryId desc",
                        RecordedPolicy.class)
                .setParameter("tenant", tenant.id().value())
                .getResultList();
    }

    public RecordedPolicy add(Policy policy, Acknowledgement logged) {
        RecordedPolicy recorded = new RecordedPolicy(
                tenant.id(), policy, logged, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(recorded);
        return recorded;
    }
}
