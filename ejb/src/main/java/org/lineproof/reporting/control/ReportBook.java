package org.lineproof.reporting.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.LogPin;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.control.file.ReportFiles;
import org.lineproof.reporting.control.queue.Lease;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.control.queue.ReportSteps;
import org.lineproof.reporting.control.queue.StoppedWork;
import org.lineproof.reporting.entity.ProgressRow;
import org.lineproof.reporting.entity.RenderedReport;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportHead;
import org.lineproof.reporting.entity.ReportIssue;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.StoredRequest;
import org.lineproof.reporting.entity.file.KeptFiles;
import org.lineproof.reporting.entity.file.ReportFile;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.access.Reach;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.Acknowledgement;

/** Requests, progress and files of the current tenant's reports. */
@ApplicationScoped
@TenantScoped
@Transactional
public class ReportBook {
    /** The entry's type in the log {@code audit}. */
    private static final String ENTRY_TYPE = "report";

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    AiSystemRegistry systems;

    @Inject
    AdministrationLog log;

    @Inject
    LogReader logs;

    @Inject
    ReportFiles files;

    @Inject
    ReportSteps steps;

    @Inject
    ReportQueue queue;

    @Inject
    Lease lease;

    @Inject
    @ConfigProperty(name = "lineproof.public.url")
    Optional<String> publicUrl;

    /** Keeps a request; committed when it returns. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UUID open(ReportRequest request) {
        if (!Definitions.made().contains(request.definition())) {
            throw Refusal.unprocessable("definition", "expected one of " + String.join(", ", Definitions.made()));
        }
        if (systems.find(request.system()).isEmpty()) {
            throw Refusal.unprocessable(
                    "system", "no system " + request.system() + " is registered; register it first");
        }
        UUID receipt = request.scope().receipt();
        if (receipt != null && logs.standing(receipt).isEmpty()) {
            throw ReportWork.noReceipt();
        }
        UUID id = UUID.randomUUID();
        StoredRequest stored =
                new StoredRequest(id, tenant.id(), request.verifiedAt(page()), tenant.principal(), steps.now());
        entityManager.persist(stored);
        return id;
    }

    /** @throws Refusal if there is no such request, or it is finished */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void cancel(UUID id) {
        steps.lock(id);
        ReportStanding standing =
                standing(id).orElseThrow(() -> Refusal.notFound("no report was requested under this id"));
        if (standing.finished()) {
            throw Refusal.conflict(null, "the report is " + standing.state() + " and cannot be cancelled any more");
        }
        steps.add(id, State.CANCELLED, standing.percent(), "cancelled");
    }

    /**
     * Stores the files and logs their digests, all or nothing.
     *
     * @param pins the checkpoints it speaks of
     * @return what was stored
     * @throws StoppedWork if the report is cancelled, or another's by now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public KeptFiles issue(Turn turn, String system, RenderedReport report, List<LogPin> pins) {
        UUID id = turn.report();
        KeptFiles written = files.write(id, 0, report.files());
        // Not before: what is written for minutes would keep its maker from saying that it is there.
        steps.hold(turn);
        ObjectNode said = JsonNodeFactory.instance.objectNode().put("report", report.documentId());
        written.sayIn(said);
        Acknowledgement logged = log.append(ENTRY_TYPE, new SystemId(system), said, List.of());
        files.keep(written);
        pins.forEach(pin -> entityManager.persist(new ReportHead(id, tenant.id(), pin)));
        entityManager.persist(new ReportIssue(id, tenant.id(), report.documentId(), logged.entry()));
        steps.add(id, State.DONE, 100, "issued");
        return written;
    }

    public Optional<ReportStanding> standing(UUID id) {
        return Optional.ofNullable(entityManager.find(StoredRequest.class, id))
                .map(stored -> standings(List.of(stored)).get(0));
    }

    /**
     * The newest requests first.
     *
     * @param reach of whose reports anything is told
     */
    public Page<ReportStanding> list(ReportFilter filter, Reach reach, PageRequest page) {
        ReportCondition condition = ReportCondition.of(filter, reach);
        List<StoredRequest> rows = query(
                        "select r", StoredRequest.class, condition, " order by r.requestedAt desc, r.id desc")
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return new Page<>(
                standings(rows),
                query("select count(r)", Long.class, condition, "").getSingleResult());
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, ReportCondition condition, String order) {
        TypedQuery<T> query = entityManager.createQuery(
                select + " from StoredRequest r where r.tenantId = :tenant" + condition.text() + order, type);
        query.setParameter("tenant", tenant.id().value());
        condition.parameters().forEach(query::setParameter);
        return query;
    }

    /** A file of an issued report; of a sealed format the newest, whose archive time stamp was renewed last. */
    public Optional<StoredFile> file(UUID id, ReportFormat format) {
        return files.newest(id, format);
    }

    /** An earlier version of a file under a seal, or the newest. */
    public Optional<StoredFile> file(ReportFile.Key key) {
        return files.find(key);
    }

    /** Three statements, however many there are, and one more if any of them waits. */
    private List<ReportStanding> standings(List<StoredRequest> stored) {
        List<UUID> ids = stored.stream().map(StoredRequest::id).toList();
        Instant now = steps.now();
        Map<UUID, ProgressRow> last = steps.last(ids);
        Map<UUID, Integer> attempts = steps.attempts(ids);
        Map<UUID, ReportIssue> issues = entityManager
                .createQuery("select i from ReportIssue i where i.reportId in :ids", ReportIssue.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ReportIssue::report, Function.identity()));
        Predicate<UUID> waits = id -> lease.waits(last.get(id), now);
        List<UUID> order = ids.stream().anyMatch(waits) ? queue.order() : List.of();
        return stored.stream()
                .map(one -> Standings.of(
                        one,
                        last.get(one.id()),
                        attempts.getOrDefault(one.id(), 0),
                        issues.get(one.id()),
                        waits.test(one.id()),
                        order.indexOf(one.id()) + 1))
                .toList();
    }

    /** Where anybody can check a bundle; empty without a public address. */
    private String page() {
        return publicUrl
                .map(url -> (url.endsWith("/") ? url : url + "/") + "verify.xhtml")
                .orElse("");
    }
}
