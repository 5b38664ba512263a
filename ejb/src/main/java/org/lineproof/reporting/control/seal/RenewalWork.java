package org.lineproof.reporting.control.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.reporting.entity.seal.ArchiveStanding;
import org.lineproof.reporting.entity.seal.RenewedFiles;
import org.lineproof.reporting.seal.ArchiveRenewal;
import org.lineproof.reporting.seal.SealReading;
import org.lineproof.reporting.seal.container.EvidenceContainer;
import org.lineproof.tenancy.entity.Refusal;

/** Renews the archive time stamps of one report. Outside any transaction, since authorities are asked. */
@ApplicationScoped
public class RenewalWork {
    @Inject
    ReportBook reports;

    @Inject
    RenewalBook book;

    @Inject
    ArchiveRenewal renewal;

    @Inject
    EvidenceContainer containers;

    @Inject
    SealReading reading;

    /**
     * Makes, validates and keeps another version of the sealed files.
     *
     * @throws Refusal (conflict) if the report is not sealed, or the new stamps would end no later than the present ones; (unavailable,
     *     unprocessable) if authorities give nothing or a seal does not hold. Its words say what to cure, and nothing is stored
     */
    public void perform(UUID id) {
        ArchiveStanding standing = book.standing(id)
                .orElseThrow(() -> Refusal.conflict(null, "the report is not released and sealed: nothing to renew"));
        RenewedFiles renewed = renewed(id);
        Instant present = standing.validUntil();
        if (present != null && !renewed.stampEndsAt().isAfter(present)) {
            throw Refusal.conflict(
                    null,
                    "a new archive time stamp would end on " + renewed.stampEndsAt()
                            + ", no later than the present one on " + present
                            + ": configure the authority's next certificate (lineproof.tsa.certificate)");
        }
        book.keep(id, standing.next(), renewed);
    }

    private RenewedFiles renewed(UUID id) {
        byte[] pdf = renewal.renew(file(id, ReportFormat.SEALED_PDF).bytes());
        StreamedArchive container = containers.renew(file(id, ReportFormat.CONTAINER));
        return new RenewedFiles(new HeldBytes(pdf), container, reading.firstEnd(pdf, container));
    }

    private StoredFile file(UUID id, ReportFormat format) {
        return reports.file(id, format).orElseThrow();
    }
}
