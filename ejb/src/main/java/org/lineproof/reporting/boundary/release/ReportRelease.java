package org.lineproof.reporting.boundary.release;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.release.ReleaseBook;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.release.DraftFile;
import org.lineproof.reporting.entity.release.ReleaseDecision;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Where another person than the requester releases an issued report or declines it. Either is in the log {@code audit}; a
 * released report gets its sealed files in the background.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportRelease {
    private static final Set<String> DECIDERS = Set.of("compliance-officer", "admin");

    @Inject
    CurrentTenant tenant;

    @Inject
    ReleaseBook book;

    @Inject
    ReleaseRun run;

    @Inject
    ReportBook reports;

    @Inject
    ReadingScope scope;

    /**
     * Keeps the decision, and after a release starts the sealing. A release that could not be sealed is resumed by
     * releasing once more.
     *
     * @throws Refusal (forbidden) to whoever is neither compliance officer nor admin, or requested the report; (not found)
     *     if there is none; (conflict) if it is not issued, or was decided before
     */
    public ReleaseStanding decide(UUID id, ReleaseDecision decision) {
        if (DECIDERS.stream().noneMatch(tenant::hasRole)) {
            throw Refusal.forbidden("a compliance officer or an administrator has to release a report");
        }
        if (book.decide(id, decision)) {
            run.start(id, tenant.id(), tenant.principal());
        }
        return book.standing(id).orElseThrow();
    }

    /** How far the release of an issued report is; empty unless it is issued and the caller may read it. */
    public Optional<ReleaseStanding> standing(UUID id) {
        return seen(id) ? book.standing(id) : Optional.empty();
    }

    /** How far the releases of these reports are, by the report; nothing of those not issued. */
    public Map<UUID, ReleaseStanding> standings(List<ReportStanding> reported) {
        return book.standings(reported.stream()
                .filter(report -> scope.sees(report.request().system().value()))
                .toList());
    }

    /**
     * The files that are decided about, with their digests.
     *
     * @throws Refusal (not found) if there is no such report; (conflict) if it is not issued
     */
    public List<DraftFile> drafts(UUID id) {
        if (!seen(id)) {
            throw Refusal.notFound("no report was requested under this id");
        }
        return book.drafts(id);
    }

    private boolean seen(UUID id) {
        return reports.standing(id)
                .filter(report -> scope.sees(report.request().system().value()))
                .isPresent();
    }
}
