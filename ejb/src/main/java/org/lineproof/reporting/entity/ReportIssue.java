package org.lineproof.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** That a report was issued. */
@Entity
@Immutable
@Table(name = "report_issue")
public class ReportIssue {
    @Id
    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "entry_id")
    private UUID entryId;

    protected ReportIssue() {}

    public ReportIssue(UUID report, TenantId tenant, String documentId, UUID entry) {
        this.reportId = report;
        this.tenantId = tenant.value();
        this.documentId = documentId;
        this.entryId = entry;
    }

    /** The request it is about. */
    public UUID report() {
        return reportId;
    }

    /** The id printed in the report. */
    public String documentId() {
        return documentId;
    }

    /** The entry of its digests in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }
}
