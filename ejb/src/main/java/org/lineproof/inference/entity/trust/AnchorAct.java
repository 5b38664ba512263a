package org.lineproof.inference.entity.trust;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.approval.TrustAct;
import org.lineproof.tenancy.entity.TenantId;

/** What somebody did about a proposed trust anchor: proofs are verified with an approved one. */
@Entity
@Immutable
@Table(name = "trust_anchor_act")
@AttributeOverride(name = "proposalEntryId", column = @Column(name = "anchor_entry_id"))
public class AnchorAct extends TrustAct {

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
        super(entry, tenant, anchor.entry(), anchor.proposedBy(), kind, actor, reason, actedAt);
    }
}
