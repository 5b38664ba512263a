package org.lineproof.anchoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A transaction we signed, kept before it is sent so that after a crash the same one can be sent again. */
@Entity
@Immutable
@Table(name = "anchor_transaction")
public class SentTransaction {

    @Id
    @Column(name = "transaction_hash")
    private String hash;

    @Column
    private String raw;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected SentTransaction() {}

    /**
     * @param hash the transaction's hash, hex with 0x
     * @param raw its encoding, hex with 0x
     */
    public SentTransaction(String hash, String raw, Instant signedAt) {
        this.hash = hash;
        this.raw = raw;
        this.signedAt = signedAt;
    }

    public String hash() {
        return hash;
    }

    public String raw() {
        return raw;
    }
}
