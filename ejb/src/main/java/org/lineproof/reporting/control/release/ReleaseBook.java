package org.lineproof.reporting.control.release;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.file.ReportFiles;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.KeptFiles;
import org.lineproof.reporting.entity.release.DraftFile;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.release.ReleaseAct.Kind;
import org.lineproof.reporting.entity.release.ReleaseDecision;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.reporting.entity.release.SealedFiles;
import org.lineproof.reporting.entity.release.SealingStep;
import org.lineproof.reporting.entity.seal.SealCertificate;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.Turns;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/** Decisions about the current tenant's issued reports, and their sealed files. */
@ApplicationScoped
@TenantScoped
@Transactional
public class ReleaseBook {
    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    @Inject
    ReportBook reports;

    @Inject
    ReportFiles files;

    @Inject
    AdministrationLog log;

    @Inject
    LogReader reader;

    @Inject
    SealedContents contents;

    private final InstantSource clock = InstantSource.system();

    /**
     * Keeps and logs a decision; committed when it returns. The same release once more is no other decision: it starts a
     * sealing that failed.
     *
     * @return whether the sealed files are to be made now
     * @throws Refusal (not found) if there is no such report; (conflict) if it is not issued, was decided otherwise, or is
     *     sealed; (forbidden) to the person who requested it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean decide(UUID id, ReleaseDecision decision) {
        ReportStanding report = issued(id);
        if (report.requestedBy().equals(tenant.principal())) {
            throw Refusal.forbidden("another person than the one who requested a report has to release it");
        }
        takeTurn(id);
        ReleaseStanding standing = standing(report);
        if (standing.state() == ReleaseStanding.State.AWAITED) {
            Kind kind = decision.releases() ? Kind.RELEASED : Kind.DECLINED;
            ObjectNode said = statement(report, kind);
            if (decision.reason() != null) {
                said.put("reason", decision.reason());
            }
            String recipient = report.request().scope().recipient();
            // That of an explanation is a person, who has no place in what other reports show of the log.
            if (decision.releases()
                    && !recipient.isEmpty()
                    && report.request().scope().receipt() == null) {
                said.put("recipient", recipient);
            }
            drafts(id, report).forEach(file -> said.put(file.format().word(), file.digest()));
            record(report, kind, said, decision.reason(), null);
        } else if (standing.state() != ReleaseStanding.State.RELEASED || !decision.releases()) {
            throw Refusal.conflict(
                    null,
                    standing.state() == ReleaseStanding.State.DECLINED
                            ? "was declined before; request the report again"
                            : "was released before");
        }
        boolean begins = decision.releases() && !standing.sealing();
        if (begins) {
            entityManager.persist(step(id, SealingStep.State.RUNNING, 0, "waiting to be sealed", now()));
        }
        return begins;
    }

    /** Notes a step of the sealing; committed when it returns, so that others see it at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void step(UUID id, SealingStep.State state, int percent, String words) {
        entityManager.persist(step(id, state, percent, words, now()));
    }

    /** Stores the sealed files and logs their digests, all or nothing; what another run stored before stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(UUID id, SealedFiles sealed) {
        ReportStanding report = issued(id);
        takeTurn(id);
        if (standing(report).state() != ReleaseStanding.State.RELEASED) {
            return;
        }
        ObjectNode said = statement(report, Kind.SEALED);
        KeptFiles written = files.write(id, 0, sealed.files());
        written.sayIn(said);
        UUID entry = record(report, Kind.SEALED, said, null, sealed.stampEndsAt());
        files.keep(written);
        entityManager.flush();
        entityManager.persist(new SealCertificate(entry, tenant.id(), id, sealed.sealedBy()));
    }

    /** Empty unless the report is issued. */
    public Optional<ReleaseStanding> standing(UUID id) {
        return reports.standing(id)
                .filter(report -> report.state() == ReportStanding.State.DONE)
                .map(this::standing);
    }

    /**
     * The files to decide about.
     *
     * @throws Refusal (not found) if there is no such report; (conflict) if it is not issued, or what was logged of it was erased
     */
    public List<DraftFile> drafts(UUID id) {
        return drafts(id, issued(id));
    }

    /** The digests are those of the entry: no file is read for them. */
    private List<DraftFile> drafts(UUID id, ReportStanding report) {
        Map<String, String> logged = contents
                .open(issueEntry(report))
                .orElseThrow(() ->
                        Refusal.conflict(null, "what the log says of the report was erased; request the report again"))
                .disclosures()
                .stream()
                .collect(Collectors.toMap(
                        Disclosure::name, shown -> shown.value().asText()));
        Map<ReportFormat, Long> sizes = files.sizes(id);
        return ReportFormat.of(report.request().scope()).stream()
                .filter(sizes::containsKey)
                .map(format -> new DraftFile(
                        format,
                        Objects.requireNonNull(sizes.get(format)),
                        Objects.requireNonNull(logged.get(format.word()), format.word())))
                .toList();
    }

    private ReportStanding issued(UUID id) {
        ReportStanding report =
                reports.standing(id).orElseThrow(() -> Refusal.notFound("no report was requested under this id"));
        if (report.state() != ReportStanding.State.DONE) {
            throw Refusal.conflict(null, "the report is not done: " + report.step());
        }
        return report;
    }

    private ReleaseStanding standing(ReportStanding report) {
        return Objects.requireNonNull(standings(List.of(report)).get(report.id()));
    }

    /** How far the releases of these reports are, by the report; nothing of those not issued. Two statements, however many there are. */
    public Map<UUID, ReleaseStanding> standings(List<ReportStanding> reported) {
        List<UUID> ids = reported.stream()
                .filter(report -> report.state() == ReportStanding.State.DONE)
                .map(ReportStanding::id)
                .toList();
        Map<UUID, List<ReleaseAct>> acts = entityManager
                .createQuery("select a from ReleaseAct a where a.reportId in :ids", ReleaseAct.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ReleaseAct::report));
        Map<UUID, SealingStep> last = entityManager
                .createQuery(
                        "select s from SealingStep s where s.number in (select max(t.number) from SealingStep t where"
                                + " t.reportId in :ids group by t.reportId)",
                        SealingStep.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(SealingStep::report, Function.identity()));
        Instant now = clock.instant();
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> ReleaseStanding.of(acts.getOrDefault(id, List.of()), last.get(id), now)));
    }

    private UUID record(
            ReportStanding report, Kind kind, ObjectNode said, @Nullable String reason, @Nullable Instant stampEndsAt) {
        EntryStanding issue = reader.standing(issueEntry(report)).orElseThrow();
        UUID entry = log.append(
                        ReleaseAct.ENTRY_TYPE,
                        report.request().system(),
                        said,
                        List.of(new EntryReference(issue.origin(), issue.leafHash())))
                .entry();
        entityManager.persist(
                new ReleaseAct(entry, tenant.id(), report, kind, tenant.principal(), reason, stampEndsAt, now()));
        return entry;
    }

    private static UUID issueEntry(ReportStanding report) {
        UUID entry = report.entry();
        if (entry == null) {
            throw new IllegalStateException("an issued report has no entry: " + report.id());
        }
        return entry;
    }

    private static ObjectNode statement(ReportStanding report, Kind kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("report", report.documentId())
                .put("decision", kind.word());
    }

    /** Waits until no other transaction decides about this report. */
    private void takeTurn(UUID id) {
        turns.take("report-release/" + id);
    }

    private SealingStep step(UUID id, SealingStep.State state, int percent, String words, Instant at) {
        return new SealingStep(id, tenant.id(), state, percent, words, at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
