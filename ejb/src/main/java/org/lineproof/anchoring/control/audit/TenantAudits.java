package org.lineproof.anchoring.control.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.anchoring.entity.audit.AuditRun;
import org.lineproof.anchoring.entity.audit.LastAudit;
import org.lineproof.anchoring.entity.audit.RecordedFinding;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.Finding;

/** The last audits of a tenant's logs, behind the row-level security of the application's role. */
@ApplicationScoped
public class TenantAudits {

    private static final String NEWEST = """
        select r.* from log l cross join lateral
            (select * from audit_run a where a.log_no = l.log_no order by a.audit_no desc limit 1) r\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    /** By the log's number; none of logs that were never audited. Two statements, however many logs there are. */
    public Map<Integer, AuditGlance> ofLogs() {
        List<AuditRun> newest = entityManager
                .unwrap(Session.class)
                .createNativeQuery(NEWEST, AuditRun.class)
                .getResultList();
        Map<Long, Long> found = counts(newest.stream().map(AuditRun::number).toList());
        return newest.stream()
                .collect(Collectors.toMap(
                        AuditRun::logNumber,
                        run -> new AuditGlance(run.endedAt(), run.outcome(), found.getOrDefault(run.number(), 0L))));
    }

    private Map<Long, Long> counts(List<Long> audits) {
        if (audits.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select f.audit, count(f) from RecordedFinding f where f.audit in :audits group by f.audit",
                        Object[].class)
                .setParameter("audits", audits)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Empty if the log was never audited. */
    public Optional<LastAudit> of(EvidenceLog log) {
        return newest("r.logNumber = " + log.number());
    }

    /** Of the list of logs; empty if it was never audited. */
    public Optional<LastAudit> ofList() {
        return newest("r.logNumber is null");
    }

    private Optional<LastAudit> newest(String which) {
        return entityManager
                .createQuery("select r from AuditRun r where " + which + " order by r.number desc", AuditRun.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(run -> LastAudit.of(run, findings(run)));
    }

    private List<Finding> findings(AuditRun run) {
        return entityManager
                .createQuery(
                        "select f from RecordedFinding f where f.audit = :audit order by f.place",
                        RecordedFinding.class)
                .setParameter("audit", run.number())
                .getResultStream()
                .map(RecordedFinding::finding)
                .toList();
    }
}
