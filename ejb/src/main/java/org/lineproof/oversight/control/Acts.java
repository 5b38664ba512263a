package org.lineproof.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.oversight.entity.ActFields;
import org.lineproof.oversight.entity.LoggedAct;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.oversight.entity.RecordedAct;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** What people did about decisions. */
@ApplicationScoped
public class Acts {

    /** An act's rows side by side; the fields are null after an erasure. */
    public record Rows(LoggedAct act, @Nullable ActFields fields) {}

    private static final int MAX = 1_000;

    private static final String ROWS = "select new " + Rows.class.getName()
            + "(a, f) from LoggedAct a left join ActFields f on f.entryId = a.entryId where a.tenantId = :tenant";

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    public void add(UUID entry, UUID receipt, OversightAct act) {
        entityManager.persist(new LoggedAct(
                entry, tenant.id(), receipt, act, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS)));
        entityManager.persist(new ActFields(entry, tenant.id(), tenant.principal(), act));
    }

    public List<RecordedAct> ofDecision(String decisionId) {
        return recorded(entityManager
                .createQuery(ROWS + " and f.decisionId = :decision order by a.recordedAt, a.entryId", Rows.class)
                .setParameter("decision", decisionId));
    }

    public List<RecordedAct> of(SystemId system) {
        return recorded(entityManager
                .createQuery(ROWS + " and a.systemId = :system order by a.recordedAt desc, a.entryId desc", Rows.class)
                .setParameter("system", system.value()));
    }

    private List<RecordedAct> recorded(TypedQuery<Rows> query) {
        return query.setParameter("tenant", tenant.id().value())
                .setMaxResults(MAX)
                .getResultStream()
                .map(rows -> rows.act().with(rows.fields()))
                .toList();
    }
}
