package org.lineproof.transparency.entity.witness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.note.Cosignature;
import org.lineproof.tenancy.entity.TenantId;

/** A witness's cosignature on a published checkpoint, verified before it was stored. */
@Entity
@Immutable
@IdClass(StoredCosignature.Key.class)
@Table(name = "cosignature")
public class StoredCosignature {

    /** A cosigner's word on a size of a log; there is one. */
    public record Key(int logNumber, long treeSize, String cosigner) {}

    @Id
    @Column(name = "log_no")
    private int logNumber;

    @Id
    @Column(name = "tree_size")
    private long treeSize;

    @Id
    private String cosigner;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String line;

    @Column(name = "cosigned_at")
    private Instant cosignedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected StoredCosignature() {}

    public StoredCosignature(
            int logNumber, long treeSize, TenantId tenant, Cosignature cosignature, Instant receivedAt) {
        this.logNumber = logNumber;
        this.treeSize = treeSize;
        this.cosigner = cosignature.key().vkey();
        this.tenantId = tenant.value();
        this.line = cosignature.line().line();
        this.cosignedAt = cosignature.at();
        this.receivedAt = receivedAt;
    }

    public long treeSize() {
        return treeSize;
    }

    /** The verifier key of the witness, type 0x04. */
    public String cosigner() {
        return cosigner;
    }

    /** The signature line of the note, without line end. */
    public String line() {
        return line;
    }

    /** The time that the cosignature states, by the witness's clock. */
    public Instant cosignedAt() {
        return cosignedAt;
    }

    /** When it came, by our clock. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
