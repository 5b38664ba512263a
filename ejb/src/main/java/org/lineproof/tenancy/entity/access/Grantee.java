package org.lineproof.tenancy.entity.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** To whom access was granted. It is personal: an erasure deletes this row, and then nobody reads by the grant. */
@Entity
@Immutable
@Table(name = "access_grantee")
public class Grantee {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String auditor;

    protected Grantee() {}

    /**
     * @param grant its entry in the log {@code audit}
     * @param auditor the account's name, as the identity provider gives it
     */
    public Grantee(UUID grant, TenantId tenant, String auditor) {
        this.entryId = grant;
        this.tenantId = tenant.value();
        this.auditor = auditor;
    }

    public String auditor() {
        return auditor;
    }
}
