package org.lineproof.reporting.entity.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** With which certificate a released report was sealed, and when by the time stamp over its seal. */
@Entity
@Immutable
@Table(name = "report_seal_certificate")
public class SealCertificate {
    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "report_id")
    private UUID reportId;

    @Column
    private String subject;

    @Column
    private byte[] root;

    @Column(name = "stamped_at")
    private Instant stampedAt;

    protected SealCertificate() {}

    /** @param entry that of the sealing in the log {@code audit} */
    public SealCertificate(UUID entry, TenantId tenant, UUID report, SealedBy sealedBy) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.reportId = report;
        this.subject = sealedBy.root().subject();
        this.root = sealedBy.root().certificate();
        this.stampedAt = sealedBy.stampedAt();
    }
}
