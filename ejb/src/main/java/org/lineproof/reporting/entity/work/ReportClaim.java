package org.lineproof.reporting.entity.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a node took a report. */
@Entity
@Immutable
@IdClass(ReportClaim.Key.class)
@Table(name = "report_claim")
public class ReportClaim {

    /** One attempt at one report. */
    public record Key(UUID reportId, int attempt) {}

    @Id
    @Column(name = "report_id")
    private UUID reportId;

    @Id
    private int attempt;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String worker;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    protected ReportClaim() {}

    /** @param worker a name of the node that an operator finds in its log */
    public ReportClaim(Turn turn, String worker, Instant claimedAt) {
        this.reportId = turn.report();
        this.attempt = turn.attempt();
        this.tenantId = turn.tenant().value();
        this.worker = worker;
        this.claimedAt = claimedAt;
    }

    public UUID report() {
        return reportId;
    }

    public int attempt() {
        return attempt;
    }

    public String worker() {
        return worker;
    }

    public Instant at() {
        return claimedAt;
    }
}
