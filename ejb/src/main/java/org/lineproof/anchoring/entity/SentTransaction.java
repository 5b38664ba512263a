package org.lineproof.anchoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A transaction we signed, kept before it is sent so that after a crash the same one can be sent again. */
@Entity
@Immutable
@Table(name = "anchor_transaction")
public class SentTransaction {

    /**
     * One attempt at a number of the submitter.
     *
     * @param chainId the chain's EIP-155 id
     * @param sender the submitter's address, 0x and 40 digits
     * @param nonce the number, from 0
     * @param attempt which attempt at the number this is, from 1
     * @param height number of the newest block when it was signed
     */
    public record Place(long chainId, String sender, long nonce, int attempt, long height) {}

    /** How a transaction ended. */
    public enum Result {
        LANDED,
        REVERTED,
        LOST
    }

    @Id
    @Column(name = "transaction_hash")
    private String hash;

    @Column(name = "transaction_no", insertable = false)
    private long number;

    @Column
    private String raw;

    @Column(name = "chain_id")
    private long chainId;

    @Column
    private String sender;

    @Column
    private long nonce;

    @Column
    private int attempt;

    @Column
    private long height;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected SentTransaction() {}

    /**
     * @param hash the transaction's hash, hex with 0x
     * @param raw its encoding, hex with 0x
     */
    public SentTransaction(String hash, String raw, Place place, Instant signedAt) {
        this.hash = hash;
        this.raw = raw;
        this.chainId = place.chainId();
        this.sender = place.sender();
        this.nonce = place.nonce();
        this.attempt = place.attempt();
        this.height = place.height();
        this.signedAt = signedAt;
    }

    public String hash() {
        return hash;
    }

    public String raw() {
        return raw;
    }

    public Place place() {
        return new Place(chainId, sender, nonce, attempt, height);
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** The end of a transaction; until there is one it is under way. */
    @Entity(name = "AnchorOutcome")
    @Immutable
    @Table(name = "anchor_outcome")
    public static class Outcome {

        @Id
        @Column(name = "transaction_hash")
        private String hash;

        @Column(name = "outcome")
        @Enumerated(EnumType.STRING)
        private Result result;

        @Column
        private Instant at;

        protected Outcome() {}

        public Outcome(SentTransaction transaction, Result result, Instant at) {
            this.hash = transaction.hash();
            this.result = result;
            this.at = at;
        }

        public Result result() {
            return result;
        }
    }
}
