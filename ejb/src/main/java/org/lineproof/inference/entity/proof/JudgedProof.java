package org.lineproof.inference.entity.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.proof.binding.Bound;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.tenancy.entity.TenantId;

/** One look at a receipt's proof. */
@Entity
@Immutable
@Table(name = "proof_verdict")
public class JudgedProof {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "verdict_no")
    private long number;

    @Column(name = "receipt_id")
    private UUID receiptId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "proof_system")
    private String proofSystem;

    @Column(name = "anchor_id")
    private String anchorId;

    @Column(name = "anchor_entry_id")
    private @Nullable UUID anchorEntryId;

    @Column
    private String verdict;

    @Column
    private @Nullable String bound;

    @Column
    private String reason;

    @Column(name = "judged_at")
    private Instant judgedAt;

    protected JudgedProof() {}

    /** @param anchorEntry the proposal of the anchor it was judged under, null if none was approved */
    public JudgedProof(
            UUID receipt,
            TenantId tenant,
            ReceiptProof proof,
            @Nullable UUID anchorEntry,
            ProofFinding finding,
            Instant judgedAt) {
        this.receiptId = receipt;
        this.tenantId = tenant.value();
        this.proofSystem = proof.system();
        this.anchorId = proof.anchor();
        this.anchorEntryId = anchorEntry;
        this.verdict = finding.verdict().name();
        this.bound = finding.bound().map(Bound::name).orElse(null);
        this.reason = finding.verdict().reason();
        this.judgedAt = judgedAt;
    }

    public long number() {
        return number;
    }

    public UUID receipt() {
        return receiptId;
    }

    public String proofSystem() {
        return proofSystem;
    }

    /** The anchor that the receipt names, approved or not. */
    public String anchorId() {
        return anchorId;
    }

    /** {@code VALID}, {@code INVALID} or {@code INDETERMINATE}. */
    public String verdict() {
        return verdict;
    }

    /** How far a valid proof is bound to the receipt. */
    public Optional<Bound> bound() {
        return Optional.ofNullable(bound).map(Bound::valueOf);
    }

    /** Empty for a valid proof. */
    public String reason() {
        return reason;
    }

    public Instant judgedAt() {
        return judgedAt;
    }
}
