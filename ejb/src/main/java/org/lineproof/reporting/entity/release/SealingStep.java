package org.lineproof.reporting.entity.release;

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

/** One step on the way from a release to the sealed files. */
@Entity
@Immutable
@Table(name = "report_release_progress")
public class SealingStep {
    /** Whether anybody is at it. */
    public enum State {
        RUNNING,
        FAILED
    }

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
    private State state;

    @Column
    private int percent;

    @Column
    private String step;

    @Column
    private Instant at;

    protected SealingStep() {}

    public SealingStep(UUID report, TenantId tenant, State state, int percent, String step, Instant at) {
        this.reportId = report;
        this.tenantId = tenant.value();
        this.state = state;
        this.percent = percent;
        this.step = step;
        this.at = at;
    }

    /** The report it is about. */
    public UUID report() {
        return reportId;
    }

    public State state() {
        return state;
    }

    public int percent() {
        return percent;
    }

    /** What is being done, or what has to be cured. */
    public String step() {
        return step;
    }

    public Instant at() {
        return at;
    }
}
