package org.lineproof.assurance.entity.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** That somebody erased the bytes of an imported bundle. */
@Entity
@Immutable
@Table(name = "imported_erasure")
public class ImportedErasure {

    /** The type of its entry. */
    public static final String ENTRY_TYPE = "imported-bundle-erasure";

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "bundle_entry_id")
    private UUID bundleEntryId;

    @Column
    private String actor;

    @Column
    private String reason;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected ImportedErasure() {}

    /**
     * @param bundle entry of the import
     * @param actor the person as authenticated
     */
    public ImportedErasure(UUID entry, TenantId tenant, UUID bundle, String actor, String reason, Instant erasedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.bundleEntryId = bundle;
        this.actor = actor;
        this.reason = reason;
        this.erasedAt = erasedAt;
    }

    /** Its entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** The entry of the import. */
    public UUID bundle() {
        return bundleEntryId;
    }

    /** The person as authenticated. */
    public String actor() {
        return actor;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return erasedAt;
    }
}
