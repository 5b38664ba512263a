package org.lineproof.tenancy.control.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.access.AccessGrant;
import org.lineproof.tenancy.entity.access.AccessRevocation;
import org.lineproof.tenancy.entity.access.GrantRows;
import org.lineproof.tenancy.entity.access.Grantee;

/** The grants of the current tenant. */
@ApplicationScoped
public class AccessGrants {

    private static final String FROM = " from AccessGrant g left join Grantee p on p.entryId = g.entryId"
            + " left join AccessRevocation r on r.grantId = g.entryId where g.tenantId = :tenant";
    private static final String ROWS = "select new " + GrantRows.class.getName() + "(g, p, r)" + FROM;
    private static final String NAMED = " and p.auditor = :auditor";
    private static final String NEWEST_FIRST = " order by g.grantedAt desc, g.entryId desc";

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** @param entry its entry in the log {@code audit} */
    public GrantRows add(UUID entry, String auditor, @Nullable String system, LocalDate lastDay, Instant now) {
        AccessGrant grant = new AccessGrant(entry, tenant.id(), system, lastDay, now.truncatedTo(ChronoUnit.MICROS));
        Grantee grantee = new Grantee(entry, tenant.id(), auditor);
        entityManager.persist(grant);
        entityManager.persist(grantee);
        return new GrantRows(grant, grantee, null);
    }

    /** @param entry its entry in the log {@code audit} */
    public GrantRows revoke(GrantRows rows, UUID entry, Instant now) {
        AccessRevocation revocation =
                new AccessRevocation(rows.grant().entry(), tenant.id(), entry, now.truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(revocation);
        return new GrantRows(rows.grant(), rows.grantee(), revocation);
    }

    public Optional<GrantRows> find(UUID grant) {
        return rows(ROWS + " and g.entryId = :grant")
                .setParameter("grant", grant)
                .getResultStream()
                .findFirst();
    }

    /** Grants to this auditor that nobody took back and that end on this day or later. */
    public List<GrantRows> holding(String auditor, LocalDate today) {
        return rows(ROWS + " and p.auditor = :auditor and r.grantId is null and g.lastDay >= :today" + NEWEST_FIRST)
                .setParameter("auditor", auditor)
                .setParameter("today", today)
                .getResultList();
    }

    /**
     * The newest first.
     *
     * @param auditor only those to this one, null for all
     */
    public Page<GrantRows> list(@Nullable String auditor, PageRequest page) {
        String named = auditor == null ? "" : NAMED;
        TypedQuery<GrantRows> rows =
                rows(ROWS + named + NEWEST_FIRST).setFirstResult(page.offset()).setMaxResults(page.limit());
        TypedQuery<Long> count = entityManager
                .createQuery("select count(g)" + FROM + named, Long.class)
                .setParameter("tenant", tenant.id().value());
        if (auditor != null) {
            rows.setParameter("auditor", auditor);
            count.setParameter("auditor", auditor);
        }
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    private TypedQuery<GrantRows> rows(String query) {
        return entityManager
                .createQuery(query, GrantRows.class)
                .setParameter("tenant", tenant.id().value());
    }
}
