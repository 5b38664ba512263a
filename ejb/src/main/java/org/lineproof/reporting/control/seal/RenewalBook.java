package org.lineproof.reporting.control.seal;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.file.ReportFiles;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.KeptFiles;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.seal.ArchiveStanding;
import org.lineproof.reporting.entity.seal.RenewalFailure;
import org.lineproof.reporting.entity.seal.RenewalNote;
import org.lineproof.reporting.entity.seal.RenewedFiles;
import org.lineproof.reporting.entity.seal.SealRenewal;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.Turns;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/** Renewals of the archive time stamps of the current tenant's released reports. */
@ApplicationScoped
@TenantScoped
@Transactional
public class RenewalBook {
    /** Those that end first first; what failed is left alone for a while. */
    private static final String DUE = """
        select r.report_id from report_release r
            left join lateral (select n.stamp_ends_at from report_seal_renewal n
                where n.report_id = r.report_id order by n.renewal_no desc limit 1) n on true
        where r.kind = 'SEALED' and coalesce(n.stamp_ends_at, r.stamp_ends_at) <= :horizon
            and not exists (select 1 from report_seal_failure f where f.report_id = r.report_id and f.at > :failed)
        order by coalesce(n.stamp_ends_at, r.stamp_ends_at), r.report_id limit :most\
        """;

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
    KeepingTime keeping;

    private final InstantSource clock = InstantSource.system();

    /**
     * Released reports whose stamps end, at most so many.
     *
     * @param horizon until then
     * @param failed what failed after that is not tried now
     */
    public List<UUID> due(Instant horizon, Instant failed, int most) {
        List<?> ids = entityManager
                .createNativeQuery(DUE, UUID.class)
                .setParameter("horizon", horizon)
                .setParameter("failed", failed)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Empty unless the report is released and sealed. */
    public Optional<ArchiveStanding> standing(UUID id) {
        return sealing(id).map(act -> {
            List<RenewalNote> renewals = entityManager
                    .createQuery(
                            "select new org.lineproof.reporting.entity.seal.RenewalNote(r.entryId, r.number, r.actor,"
                                    + " r.stampEndsAt, r.renewedAt) from SealRenewal r where r.reportId = :id"
                                    + " order by r.number",
                            RenewalNote.class)
                    .setParameter("id", id)
                    .getResultList();
            Instant lastDone = renewals.isEmpty()
                    ? act.at()
                    : renewals.get(renewals.size() - 1).at();
            RenewalFailure problem = lastFailure(id)
                    .filter(failure -> failure.at().isAfter(lastDone))
                    .orElse(null);
            Instant end = renewals.isEmpty()
                    ? act.stampEndsAt()
                    : renewals.get(renewals.size() - 1).stampEndsAt();
            return new ArchiveStanding(end, renewals, problem, keeping.until(issued(id), act.at()));
        });
    }

    /**
     * Stores the renewed files beside the earlier ones and logs their digests, all or nothing.
     *
     * @throws Refusal (conflict) if another renewal was quicker
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(UUID id, int number, RenewedFiles renewed) {
        takeTurn(id);
        if (standing(id).orElseThrow().next() != number) {
            throw Refusal.conflict(null, "the archive time stamp was renewed a moment ago");
        }
        ReportStanding report = issued(id);
        EntryStanding issue =
                reader.standing(Objects.requireNonNull(report.entry())).orElseThrow();
        ObjectNode said = JsonNodeFactory.instance
                .objectNode()
                .put("report", report.documentId())
                .put("renewal", number)
                .put("stampEndsAt", renewed.stampEndsAt().toString());
        KeptFiles written = files.write(id, number, renewed.files());
        written.sayIn(said);
        UUID entry = log.append(
                        SealRenewal.ENTRY_TYPE,
                        report.request().system(),
                        said,
                        List.of(new EntryReference(issue.origin(), issue.leafHash())))
                .entry();
        entityManager.persist(new SealRenewal(
                tenant.id(), id, new RenewalNote(entry, number, tenant.principal(), renewed.stampEndsAt(), now())));
        files.keep(written);
    }

    /** Notes what kept a renewal from being made; committed when it returns. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(UUID id, String reason) {
        entityManager.persist(new RenewalFailure(tenant.id(), id, reason, now()));
    }

    private ReportStanding issued(UUID id) {
        return reports.standing(id).orElseThrow(() -> Refusal.notFound("no report was requested under this id"));
    }

    private Optional<ReleaseAct> sealing(UUID id) {
        return entityManager
                .createQuery("select a from ReleaseAct a where a.reportId = :id and a.kind = :sealed", ReleaseAct.class)
                .setParameter("id", id)
                .setParameter("sealed", ReleaseAct.Kind.SEALED)
                .getResultStream()
                .findFirst();
    }

    private Optional<RenewalFailure> lastFailure(UUID id) {
        return entityManager
                .createQuery(
                        "select f from RenewalFailure f where f.reportId = :id order by f.number desc",
                        RenewalFailure.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Waits until no other transaction renews this report. */
    private void takeTurn(UUID id) {
        turns.take("report-seal/" + id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
