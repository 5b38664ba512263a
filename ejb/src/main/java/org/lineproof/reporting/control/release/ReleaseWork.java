package org.lineproof.reporting.control.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.reporting.entity.release.SealedFiles;
import org.lineproof.reporting.entity.release.SealingStep.State;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealOrder;
import org.lineproof.reporting.entity.seal.SealedBy;
import org.lineproof.reporting.seal.Seal;
import org.lineproof.reporting.seal.SealReading;
import org.lineproof.reporting.seal.container.EvidenceContainer;
import org.lineproof.reporting.seal.container.SealPins;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;

/** The steps from a release to the sealed files. Outside any transaction, since authorities are asked. */
@ApplicationScoped
public class ReleaseWork {
    @Inject
    CurrentTenant tenant;

    @Inject
    ReportBook reports;

    @Inject
    ReleaseBook book;

    @Inject
    Seal seal;

    @Inject
    SealReading reading;

    @Inject
    EvidenceContainer containers;

    @Inject
    SealPins pins;

    /** @throws Refusal if there is no key, no time stamp or no revocation data; its words say what to cure, and nothing is stored */
    public void perform(UUID id) {
        ReportStanding report = reports.standing(id).orElseThrow();
        book.step(id, State.RUNNING, 10, "sealing the PDF, with time stamps and revocation data");
        byte[] pdf = seal.seal(
                file(id, ReportFormat.PDF).bytes(),
                new SealOrder(
                        tenant.id(),
                        String.valueOf(report.documentId()),
                        report.request().language(),
                        SealLevel.LTA));
        book.step(id, State.RUNNING, 60, "sealing the evidence bundle");
        StreamedArchive container = containers.seal(file(id, ReportFormat.BUNDLE), tenant.id());
        SealedBy sealedBy = pins.of(container, tenant.id());
        book.step(id, State.RUNNING, 90, "logging the digests of the sealed files");
        book.keep(id, new SealedFiles(new HeldBytes(pdf), container, reading.firstEnd(pdf, container), sealedBy));
    }

    private StoredFile file(UUID id, ReportFormat format) {
        return reports.file(id, format).orElseThrow();
    }
}
