package org.lineproof.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.Acknowledgement;

/** A registered AI system. A declaration is never changed: another purpose is another system. */
@Entity
@Immutable
@Table(name = "ai_system")
public class AiSystem {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String name;

    @Column(name = "intended_purpose")
    private String intendedPurpose;

    @Column
    private String role;

    @Column(name = "annex_point")
    private @Nullable String annexPoint;

    @Column(name = "classification_reasoning")
    private String classificationReasoning;

    @Column(name = "record_proofs")
    private boolean recordProofs;

    @Column
    private String origin;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected AiSystem() {}

    public AiSystem(TenantId tenant, AiSystemDeclaration declared, Acknowledgement logged, Instant registeredAt) {
        AnnexPoint point = declared.annexIII();
        this.entryId = logged.entry();
        this.tenantId = tenant.value();
        this.systemId = declared.id().value();
        this.name = declared.name();
        this.intendedPurpose = declared.intendedPurpose();
        this.role = declared.role().word();
        this.annexPoint = point == null ? null : point.value();
        this.classificationReasoning = declared.classificationReasoning();
        this.recordProofs = declared.recordProofs();
        this.origin = logged.origin();
        this.leafHash = logged.leafHash().bytes();
        this.registeredAt = registeredAt;
    }

    public SystemId id() {
        return new SystemId(systemId);
    }

    public AiSystemDeclaration declaration() {
        return new AiSystemDeclaration(
                id(),
                name,
                intendedPurpose,
                OperatorRole.of(role),
                annexPoint == null ? null : new AnnexPoint(annexPoint),
                classificationReasoning,
                recordProofs);
    }

    /** The registration's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** The same entry, as other entries point at it. */
    public EntryReference reference() {
        return new EntryReference(origin, new Hash(leafHash));
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
