package org.lineproof.tenancy.entity.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** That a grant was taken back. */
@Entity
@Immutable
@Table(name = "access_revocation")
public class AccessRevocation {

    @Id
    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessRevocation() {}

    /** @param entry its entry in the log {@code audit} */
    public AccessRevocation(UUID grant, TenantId tenant, UUID entry, Instant revokedAt) {
        this.grantId = grant;
        this.tenantId = tenant.value();
        this.entryId = entry;
        this.revokedAt = revokedAt;
    }

    public UUID entry() {
        return entryId;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
