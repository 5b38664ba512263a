package org.lineproof.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.report.record.LogPin;
import org.lineproof.tenancy.entity.TenantId;

/** A checkpoint that an issued report spoke of. */
@Entity
@Immutable
@IdClass(ReportHead.Key.class)
@Table(name = "report_head")
public class ReportHead {

    /** One log of one report. */
    public record Key(UUID reportId, String origin) {}

    @Id
    @Column(name = "report_id")
    private UUID reportId;

    @Id
    private String origin;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "tree_size")
    private long treeSize;

    protected ReportHead() {}

    public ReportHead(UUID report, TenantId tenant, LogPin pin) {
        this.reportId = report;
        this.origin = pin.origin();
        this.tenantId = tenant.value();
        this.treeSize = pin.size();
    }

    public String origin() {
        return origin;
    }

    public long treeSize() {
        return treeSize;
    }
}
