package org.lineproof.assurance.entity.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.entity.TenantId;

/** The pin file of another organisation as somebody proposed it, under the digest of its bytes. */
@Entity
@Immutable
@Table(name = "supplier_pins")
public class SupplierPins {

    /** Most bytes of a pin file: 1 MB. */
    public static final int MAX_BYTES = 1 << 20;

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String digest;

    @Column
    private String supplier;

    @Column
    private byte[] pins;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    protected SupplierPins() {}

    /** @param proposedBy the person as authenticated */
    public SupplierPins(
            UUID entry,
            TenantId tenant,
            ModelDigest digest,
            String supplier,
            byte[] pins,
            String proposedBy,
            Instant proposedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.digest = digest.value();
        this.supplier = supplier;
        this.pins = pins.clone();
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** The proposal's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** SHA-256 of the file. */
    public ModelDigest digest() {
        return new ModelDigest(digest);
    }

    /** What the organisation is called here. */
    public String supplier() {
        return supplier;
    }

    /** The person as authenticated. */
    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** @throws IllegalStateException if what is stored is no pin file any more */
    public PinFile pins() {
        try {
            return PinFile.parse(pins);
        } catch (MalformedJson e) {
            throw new IllegalStateException("the stored pin file " + digest + " was altered", e);
        }
    }
}
