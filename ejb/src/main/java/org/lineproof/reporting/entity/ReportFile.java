package org.lineproof.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** A file of an issued report. */
@Entity
@Immutable
@IdClass(ReportFile.Key.class)
@Table(name = "report_file")
public class ReportFile {
    /** A report has one file of each format. */
    public record Key(UUID reportId, ReportFormat kind) {}

    @Id
    @Column(name = "report_id")
    private UUID reportId;

    @Id
    @Column
    @Enumerated(EnumType.STRING)
    private ReportFormat kind;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private byte[] content;

    protected ReportFile() {}

    /** @param content whoever holds it leaves it alone: copies of long files are what memory is short of */
    public ReportFile(UUID report, TenantId tenant, ReportFormat format, byte[] content) {
        this.reportId = report;
        this.tenantId = tenant.value();
        this.kind = format;
        this.content = content;
    }

    /** Whoever reads it leaves it alone. */
    public byte[] content() {
        return content;
    }
}
