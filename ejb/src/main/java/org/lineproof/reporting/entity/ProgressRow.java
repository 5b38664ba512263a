package org.lineproof.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** One step on the way of a report. */
@Entity
@Immutable
@Table(name = "report_progress")
public class ProgressRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "progress_no")
    private long number;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    @Enumerated(EnumType.STRING)
    private ReportStanding.State state;

    @Column
    private int percent;

    @Column
    private String step;

    @Column
    private Instant at;

    protected ProgressRow() {}

    public ProgressRow(UUID report, TenantId tenant, ReportStanding.State state, int percent, String step, Instant at) {
        this.reportId = report;
        this.tenantId = tenant.value();
        this.state = state;
        this.percent = percent;
        this.step = step;
        this.at = at;
    }

    /** The request it is about. */
    public UUID report() {
        return reportId;
    }

    public ReportStanding.State state() {
        return state;
    }

    public int percent() {
        return percent;
    }

    public String step() {
        return step;
    }

    public Instant at() {
        return at;
    }
}
