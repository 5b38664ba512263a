package org.lineproof.inference.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Fields of a receipt by which it is listed and found. They are content: an erasure deletes this row, too. */
@Entity
@Immutable
@Table(name = "receipt_field")
public class ReceiptFields {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "model_digest")
    private @Nullable String modelDigest;

    @Column(name = "model_label")
    private @Nullable String modelLabel;

    @Column(name = "decision_id")
    private String decisionId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "proof_system")
    private @Nullable String proofSystem;

    protected ReceiptFields() {}

    /** Null if the receipt names a model and no digest of it. */
    public @Nullable String modelDigest() {
        return modelDigest;
    }

    /** name@version as registered, else as the producer stated it; null if neither is known. */
    public @Nullable String modelLabel() {
        return modelLabel;
    }

    public String decisionId() {
        return decisionId;
    }

    /** Time of the decision as the producer stated it. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null if the receipt carries no proof. */
    public @Nullable String proofSystem() {
        return proofSystem;
    }
}
