package org.lineproof.tenancy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An enterprise that keeps its evidence here. */
@Entity
@Immutable
public class Organisation {

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String name;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Organisation() {}

    public Organisation(TenantId tenant, String name, Instant openedAt) {
        this.tenantId = tenant.value();
        this.name = name;
        this.openedAt = openedAt;
    }

    public TenantId id() {
        return new TenantId(tenantId);
    }

    public String name() {
        return name;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
