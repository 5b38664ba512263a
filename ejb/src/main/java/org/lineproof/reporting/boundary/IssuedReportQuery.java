package org.lineproof.reporting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.entity.Reassembly;
import org.lineproof.reporting.entity.RenderedReport;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.tenancy.boundary.TenantScoped;

/** Reads the standing and the files of requested reports. */
@Stateless
@TenantScoped
public class IssuedReportQuery {
    @Inject
    ReportBook book;

    @Inject
    ReportWork work;

    /** Empty if there is no such request of this tenant. */
    public Optional<ReportStanding> standing(UUID id) {
        return book.standing(id);
    }

    /** The newest requests first, at most 100. */
    public List<ReportStanding> list() {
        return book.list();
    }

    /**
     * Assembles an issued report again from what it is pinned to, and compares it byte by byte; empty unless it is done.
     * Nothing is stored.
     */
    public Optional<Reassembly> again(UUID id) {
        return book.standing(id)
                .flatMap(standing ->
                        book.file(id, ReportFormat.JSON).map(json -> compared(id, work.again(standing, json))));
    }

    private Reassembly compared(UUID id, RenderedReport again) {
        return new Reassembly(
                again.documentId(),
                again.files().entrySet().stream()
                        .filter(made -> !Arrays.equals(
                                made.getValue(), book.file(id, made.getKey()).orElse(null)))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** A file of an issued report; empty unless it is done. */
    public Optional<byte[]> file(UUID id, ReportFormat format) {
        return book.file(id, format);
    }
}
