package org.lineproof.inference.entity.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;

/** What somebody did about a proposed trust anchor. */
@Entity
@Immutable
@Table(name = "trust_anchor_act")
public class AnchorAct {

    /** What can be done about it, each once. */
    public enum Kind {
        /** From then on proofs are verified with it. */
        APPROVED,
        /** From then on nothing rests on it. */
        WITHDRAWN
    }

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "anchor_entry_id")
    private UUID anchorEntryId;

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

    protected AnchorAct() {}

    /**
     * @param actor the person as authenticated; never the proposer of an approved anchor
     * @param reason why, for a withdrawal; null for an approval
     */
    public AnchorAct(
            UUID entry,
            TenantId tenant,
            ProposedAnchor anchor,
            Kind kind,
            String actor,
            @Nullable String reason,
            Instant actedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.anchorEntryId = anchor.entry();
        this.proposedBy = anchor.proposedBy();
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
    public UUID anchorEntry() {
        return anchorEntryId;
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
