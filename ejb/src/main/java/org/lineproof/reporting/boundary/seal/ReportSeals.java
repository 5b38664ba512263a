package org.lineproof.reporting.boundary.seal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.seal.RenewalBook;
import org.lineproof.reporting.control.seal.RenewalWork;
import org.lineproof.reporting.entity.seal.ArchiveStanding;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/** Where it is said until when the archive time stamp of a released report holds, and where a person renews it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportSeals {
    private static final Set<String> RENEWERS = Set.of("compliance-officer", "admin");

    @Inject
    CurrentTenant tenant;

    @Inject
    ReadingScope scope;

    @Inject
    ReportBook reports;

    @Inject
    RenewalBook book;

    @Inject
    RenewalWork work;

    /** Empty unless the report is released and sealed, and the caller may read it. */
    public Optional<ArchiveStanding> standing(UUID id) {
        return reports.standing(id)
                .filter(report -> scope.sees(report.request().system().value()))
                .flatMap(report -> book.standing(id));
    }

    /**
     * Renews the archive time stamps of a report now; the earlier files stay beside the new ones. The authorities are asked
     * while the caller waits.
     *
     * @throws Refusal (forbidden) to whoever is neither compliance officer nor admin; (conflict) if the report is not sealed, or
     *     the new stamp would end no later; (unavailable) if an authority gives nothing. Its words say what to cure
     */
    public ArchiveStanding renew(UUID id) {
        if (RENEWERS.stream().noneMatch(tenant::hasRole)) {
            throw Refusal.forbidden("a compliance officer or an administrator has to renew an archive time stamp");
        }
        work.perform(id);
        return book.standing(id).orElseThrow();
    }
}
