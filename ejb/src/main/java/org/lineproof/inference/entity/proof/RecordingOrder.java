package org.lineproof.inference.entity.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Word;
import org.lineproof.tenancy.entity.TenantId;

/** What was ordered for a verified receipt whose AI system asks for a recording on the chain. Never changed. */
@Entity
@Immutable
@Table(name = "proof_record_order")
public class RecordingOrder {

    @Id
    @Column(name = "receipt_id")
    private UUID receiptId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private byte @Nullable [] statement;

    @Column
    private @Nullable String refusal;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    protected RecordingOrder() {}

    private RecordingOrder(UUID receipt, TenantId tenant, Instant orderedAt) {
        this.receiptId = receipt;
        this.tenantId = tenant.value();
        this.orderedAt = orderedAt;
    }

    /** The statement is to be recorded. */
    public static RecordingOrder of(UUID receipt, TenantId tenant, Word statement, Instant orderedAt) {
        RecordingOrder order = new RecordingOrder(receipt, tenant, orderedAt);
        order.statement = statement.bytes();
        return order;
    }

    /** It is not to be recorded. @param reason why, without any value of the receipt */
    public static RecordingOrder refused(UUID receipt, TenantId tenant, String reason, Instant orderedAt) {
        RecordingOrder order = new RecordingOrder(receipt, tenant, orderedAt);
        order.refusal = reason;
        return order;
    }

    /** By what the contract knows the statement; empty if it is not to be recorded. */
    public Optional<Word> statement() {
        return Optional.ofNullable(statement).map(Word::new);
    }

    /** Why it is not to be recorded; empty if it is. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Instant orderedAt() {
        return orderedAt;
    }
}
