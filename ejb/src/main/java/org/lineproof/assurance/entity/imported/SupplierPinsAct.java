package org.lineproof.assurance.entity.imported;

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

/** What somebody did about a proposed pin file: bundles are imported under an approved one. */
@Entity
@Immutable
@Table(name = "supplier_pins_act")
@AttributeOverride(name = "proposalEntryId", column = @Column(name = "pins_entry_id"))
public class SupplierPinsAct extends TrustAct {

    /** The type of its entry. */
    public static final String ENTRY_TYPE = "supplier-pins-act";

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
        super(entry, tenant, pins.entry(), pins.proposedBy(), kind, actor, reason, actedAt);
    }
}
