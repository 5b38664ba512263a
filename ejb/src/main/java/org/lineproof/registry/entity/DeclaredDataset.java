package org.lineproof.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.Acknowledgement;

/** A data set of which an organisation declared that it comes from outside the observed pipelines. */
@Entity
@Immutable
@Table(name = "declared_dataset")
public class DeclaredDataset {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String namespace;

    @Column
    private String name;

    @Column
    private String kind;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected DeclaredDataset() {}

    public DeclaredDataset(TenantId tenant, DatasetDeclaration declared, Acknowledgement logged, Instant registeredAt) {
        this.entryId = logged.entry();
        this.tenantId = tenant.value();
        this.namespace = declared.id().namespace();
        this.name = declared.id().name();
        this.kind = declared.kind().name();
        this.registeredAt = registeredAt;
    }

    public DatasetId id() {
        return new DatasetId(namespace, name);
    }

    public DatasetDeclaration declaration() {
        return new DatasetDeclaration(id(), DatasetDeclaration.Kind.valueOf(kind));
    }

    /** The declaration's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
