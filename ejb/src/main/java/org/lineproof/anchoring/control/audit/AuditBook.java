package org.lineproof.anchoring.control.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.lineproof.anchoring.entity.audit.AuditRun;
import org.lineproof.anchoring.entity.audit.AuditStanding;
import org.lineproof.anchoring.entity.audit.AuditSubject;
import org.lineproof.anchoring.entity.audit.RecordedFinding;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Finding;

/** The audits of all organisations' logs, as the publisher's role sees and adds them. */
@ApplicationScoped
public class AuditBook {

    /** Apart from other uses of advisory locks in the same database. */
    private static final long LOCK = 0x617564697473L;

    /** One step on an index for each log, however many audits there were. */
    private static final String NEWEST = """
        select r.* from log l cross join lateral
            (select * from audit_run a where a.log_no = l.log_no order by a.audit_no desc limit 1) r
        union all
        select r.* from (select distinct tenant_id from log) t cross join lateral
            (select * from audit_run a where a.log_no is null and a.tenant_id = t.tenant_id
                order by a.audit_no desc limit 1) r\
        """;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected AuditBook() {}

    public AuditBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether this transaction now audits alone, among all nodes on this database, until it ends. */
    public boolean lock() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** What was not audited since {@code before}, the longest neglected first; what never was comes before all. */
    public List<AuditSubject> due(Instant before) {
        return lastAudits(log -> Instant.MIN).entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(before))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param before whoever was not audited since is overdue; logs that were opened later are not */
    public AuditStanding standing(Instant before) {
        List<AuditRun> newest = newest();
        long damaged =
                newest.stream().filter(run -> run.outcome() == Outcome.FINDINGS).count();
        long overdue = lastAudits(EvidenceLog::openedAt).values().stream()
                .filter(before::isAfter)
                .count();
        return new AuditStanding(newest.size(), damaged, overdue);
    }

    /** @param ifNever stands for the last audit of a log that never had one */
    private Map<AuditSubject, Instant> lastAudits(Function<EvidenceLog, Instant> ifNever) {
        Map<Integer, Instant> ofLogs = new HashMap<>();
        Map<TenantId, Instant> ofLists = new HashMap<>();
        for (AuditRun run : newest()) {
            if (run.logNumber() == null) {
                ofLists.put(run.tenant(), run.endedAt());
            } else {
                ofLogs.put(run.logNumber(), run.endedAt());
            }
        }
        Map<AuditSubject, Instant> last = new LinkedHashMap<>();
        for (EvidenceLog log : logs()) {
            Instant never = ifNever.apply(log);
            last.put(AuditSubject.of(log), ofLogs.getOrDefault(log.number(), never));
            Instant ofList = ofLists.getOrDefault(log.tenant(), never);
            last.merge(AuditSubject.listOf(log.tenant()), ofList, (one, other) -> one.isBefore(other) ? one : other);
        }
        return last;
    }

    private List<EvidenceLog> logs() {
        return entityManager
                .createQuery("select l from EvidenceLog l order by l.number", EvidenceLog.class)
                .getResultList();
    }

    private List<AuditRun> newest() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(NEWEST, AuditRun.class)
                .getResultList();
    }

    /** What the last audit of it found. */
    public List<Finding> found(AuditSubject subject) {
        return lastOf(subject).flatMap(run -> findings(run).stream()).toList();
    }

    private Stream<AuditRun> lastOf(AuditSubject subject) {
        String which = subject.log() == null
                ? "r.logNumber is null"
                : "r.logNumber = " + subject.log().number();
        return entityManager
                .createQuery(
                        "select r from AuditRun r where r.tenantId = :tenant and " + which + " order by r.number desc",
                        AuditRun.class)
                .setParameter("tenant", subject.tenant().value())
                .setMaxResults(1)
                .getResultStream();
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

    /** @param result bounded, as {@link FindingHistory} has it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(AuditSubject subject, Instant startedAt, Instant endedAt, AuditResult result) {
        AuditRun run = new AuditRun(subject, startedAt, endedAt, result);
        entityManager.persist(run);
        for (int place = 0; place < result.findings().size(); place++) {
            Finding finding = result.findings().get(place);
            entityManager.persist(new RecordedFinding(run, place, subject.tenant(), finding));
        }
    }
}
