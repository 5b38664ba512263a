package org.lineproof.reporting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.tenancy.boundary.TenantScoped;

/** Reads the standing and the files of requested reports. */
@Stateless
@TenantScoped
public class IssuedReportQuery {
    @Inject
    ReportBook book;

    /** Empty if there is no such request of this tenant. */
    public Optional<ReportStanding> standing(UUID id) {
        return book.standing(id);
    }

    /** The newest requests first, at most 100. */
    public List<ReportStanding> list() {
        return book.list();
    }

    /** A file of an issued report; empty unless it is done. */
    public Optional<byte[]> file(UUID id, ReportFormat format) {
        return book.file(id, format);
    }
}
