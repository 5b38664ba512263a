package org.lineproof.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.Practice;
import org.lineproof.registry.entity.practice.RecordedPractice;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** What the current tenant laid down about its AI systems. */
@ApplicationScoped
public class Practices {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** All practices of a system, the newest first. */
    public List<RecordedPractice> of(SystemId system) {
        return entityManager
                .createQuery(
                        "from RecordedPractice where tenantId = :tenant and systemId = :system"
                                + " order by recordedAt desc, entryId desc",
                        RecordedPractice.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .getResultList();
    }

    public RecordedPractice add(Practice practice, Acknowledgement logged) {
        RecordedPractice recorded = new RecordedPractice(
                tenant.id(), practice, logged, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(recorded);
        return recorded;
    }
}
