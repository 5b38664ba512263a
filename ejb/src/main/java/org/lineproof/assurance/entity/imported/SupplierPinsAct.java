package org.lineproof.assurance.entity.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;

/** What somebody did about a proposed pin file, each kind once. */
@Entity
@Immutable
@Table(name = "supplier_pins_act")
public class SupplierPinsAct {

    /** What can be done about it. */
    public enum Kind {
        /** From then on bundles are imported under it. */
        APPROVED,
        /** From then on none is. */
        WITHDRAWN
    }

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "pins_entry_id")
    private UUID pinsEntryId;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column
    private String kind;

    @Column
    private String actor;

    @Column
    private @Nullable String reason;

    @Column(name = "acted_at")
    private Instant actedAt;

    protected SupplierPinsAct() {}

    /**
     * @param actor the person as authenticated; never the proposer of approved pins
     * @param reason why, for a withdrawal; null for an approval
     */
    public SupplierPinsAct(
            UUID entry,
            TenantId tenant,
            SupplierPins pins,
            Kind kind,
            String actor,
            @Nullable String reason,
            Instant actedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.pinsEntryId = pins.entry();
        this.proposedBy = pins.proposedBy();
        this.kind = kind.name();
        this.actor = actor;
        this.reason = reason;
        this.actedAt = actedAt;
    }

    /** The act's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** The proposal's entry. */
    public UUID pinsEntry() {
        return pinsEntryId;
    }

    public Kind kind() {
        return Kind.valueOf(kind);
    }

    /** The person as authenticated. */
    public String actor() {
        return actor;
    }

    /** Null for an approval. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant at() {
        return actedAt;
    }
}
