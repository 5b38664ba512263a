package org.lineproof.reporting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.entity.Reassembly;
import org.lineproof.reporting.entity.RenderedReport;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.ReportFile;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;

/** Reads the standing and the files of requested reports. */
@Stateless
@TenantScoped
public class IssuedReportQuery {
    @Inject
    ReportBook book;

    @Inject
    ReportWork work;

    @Inject
    ReadingScope scope;

    /** Empty if there is no such request of this tenant, or it is about a system the caller may not read. */
    public Optional<ReportStanding> standing(UUID id) {
        return book.standing(id)
                .filter(standing -> scope.sees(standing.request().system().value()));
    }

    /** The newest requests first. */
    public Page<ReportStanding> list(ReportFilter filter, PageRequest page) {
        return book.list(filter, scope.reach(), page);
    }

    /**
     * Assembles an issued report again from what it is pinned to, and compares it byte by byte; empty unless it is done.
     * Nothing is stored.
     */
    public Optional<Reassembly> again(UUID id) {
        return standing(id)
                .flatMap(standing -> book.file(id, ReportFormat.JSON)
                        .map(json -> compared(id, scope.asOwnWork(() -> work.again(standing, json.bytes())))));
    }

    private Reassembly compared(UUID id, RenderedReport again) {
        return new Reassembly(
                again.documentId(),
                again.files().entrySet().stream()
                        .filter(made -> book.file(id, made.getKey())
                                .filter(stored -> ByteSource.same(made.getValue(), stored))
                                .isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** A file of an issued report, the newest version of it; empty unless it is done. Its bytes can be read as long as this request lasts. */
    public Optional<StoredFile> file(UUID id, ReportFormat format) {
        return standing(id).flatMap(standing -> book.file(id, format));
    }

    /**
     * An earlier version of a file under a seal.
     *
     * @param version 0 as it was sealed, or the number of a renewal of its archive time stamp
     */
    public Optional<StoredFile> file(UUID id, ReportFormat format, int version) {
        return standing(id).flatMap(standing -> book.file(new ReportFile.Key(id, format, version)));
    }
}
