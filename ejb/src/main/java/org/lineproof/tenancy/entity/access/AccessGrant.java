package org.lineproof.tenancy.entity.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;

/** That somebody may read an AI system or the whole organisation until a day. */
@Entity
@Immutable
@Table(name = "access_grant")
public class AccessGrant {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private @Nullable String systemId;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected AccessGrant() {}

    /**
     * @param entry its entry in the log {@code audit}
     * @param system id of the AI system, null for the whole organisation
     * @param lastDay of UTC, on which it still holds
     */
    public AccessGrant(UUID entry, TenantId tenant, @Nullable String system, LocalDate lastDay, Instant grantedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.systemId = system;
        this.lastDay = lastDay;
        this.grantedAt = grantedAt;
    }

    /** The grant's id, which is its entry's. */
    public UUID entry() {
        return entryId;
    }

    /** Null for the whole organisation. */
    public @Nullable String system() {
        return systemId;
    }

    /** The last day of UTC on which it holds. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
