package org.lineproof.reporting.entity.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** That there is another version of the sealed files of a report, with archive time stamps that end later; the earlier ones stay. */
@Entity
@Immutable
@Table(name = "report_seal_renewal")
public class SealRenewal {
    /** The entry's type in the log {@code audit}. */
    public static final String ENTRY_TYPE = "report-seal-renewal";

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "renewal_no")
    private int number;

    @Column
    private String actor;

    @Column(name = "stamp_ends_at")
    private Instant stampEndsAt;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    protected SealRenewal() {}

    /** @param note what is said of it, with its entry in the log {@code audit} */
    public SealRenewal(TenantId tenant, UUID report, RenewalNote note) {
        this.entryId = note.entry();
        this.tenantId = tenant.value();
        this.reportId = report;
        this.number = note.number();
        this.actor = note.actor();
        this.stampEndsAt = note.stampEndsAt();
        this.renewedAt = note.at();
    }
}
