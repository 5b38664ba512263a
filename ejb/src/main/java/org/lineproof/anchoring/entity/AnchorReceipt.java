package org.lineproof.anchoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a node answered about a transaction that anchored heads, word for word. */
@Entity
@Immutable
@Table(name = "anchor_receipt")
public class AnchorReceipt {

    @Id
    @Column(name = "transaction_hash")
    private String transactionHash;

    @Column
    private String receipt;

    @Column
    private String block;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected AnchorReceipt() {}

    public AnchorReceipt(Inclusion inclusion, Instant receivedAt) {
        this.transactionHash = inclusion.transaction();
        this.receipt = inclusion.receipt();
        this.block = inclusion.blockHeader();
        this.receivedAt = receivedAt;
    }

    /** The transaction receipt, JSON. */
    public String receipt() {
        return receipt;
    }

    /** The block that holds it, JSON, with hashes of its transactions only. */
    public String block() {
        return block;
    }
}
