package org.lineproof.reporting.entity.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** What kept the archive time stamps of a report from being renewed. */
@Entity
@Immutable
@Table(name = "report_seal_failure")
public class RenewalFailure {
    private static final int MOST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "failure_no")
    private long number;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String reason;

    @Column
    private Instant at;

    protected RenewalFailure() {}

    /** @param reason with what is to be cured; cut off after 4,000 characters */
    public RenewalFailure(TenantId tenant, UUID report, String reason, Instant at) {
        this.tenantId = tenant.value();
        this.reportId = report;
        this.reason = reason.length() > MOST ? reason.substring(0, MOST) : reason;
        this.at = at;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
