package org.lineproof.inference.entity.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.tenancy.entity.TenantId;

/**
 * What one node said when it was asked whether a receipt's proof holds. It is never a verdict: that is our own
 * verification's. Never changed.
 */
@Entity
@Immutable
@Table(name = "chain_answer")
public class NodeAnswer {
    private static final int MOST_CHARACTERS = 1_000;

    /** What was said about the pairing equation. */
    public enum Answer {
        HOLDS,
        FAILS,
        UNKNOWN;

        /** That of our own verification. */
        public static Answer own(boolean holds) {
            return holds ? HOLDS : FAILS;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "answer_no")
    private long number;

    @Column(name = "receipt_id")
    private UUID receiptId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column
    @Enumerated(EnumType.STRING)
    private Answer own;

    @Column
    private @Nullable String node;

    @Column
    private @Nullable String ledger;

    @Column(name = "chain_id")
    private @Nullable Long chainId;

    @Column
    private @Nullable String contract;

    @Column(name = "block_number")
    private @Nullable Long block;

    @Column
    private @Nullable String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected NodeAnswer() {}

    /** @param own what our own verification says to the same question */
    public NodeAnswer(UUID receipt, TenantId tenant, Answer own, ChainOpinion opinion, Instant askedAt) {
        this.receiptId = receipt;
        this.tenantId = tenant.value();
        this.own = own;
        this.askedAt = askedAt;
        switch (opinion) {
            case ChainOpinion.Holds holds -> said(Answer.HOLDS, holds.source());
            case ChainOpinion.Fails fails -> said(Answer.FAILS, fails.source());
            case ChainOpinion.Unknown unknown -> {
                this.answer = Answer.UNKNOWN;
                this.reason = cut(unknown.reason());
            }
        }
    }

    private void said(Answer answer, ChainOpinion.Source source) {
        this.answer = answer;
        this.node = cut(source.node());
        this.ledger = source.ledger();
        this.chainId = source.chainId();
        this.contract = source.contract();
        this.block = source.block();
    }

    private static String cut(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    public UUID receipt() {
        return receiptId;
    }

    public Answer answer() {
        return answer;
    }

    /** What our own verification said to the same question: {@code HOLDS} or {@code FAILS}. */
    public Answer own() {
        return own;
    }

    /** Whether the node contradicts our own verification: an incident. A node that said nothing contradicts nobody. */
    public boolean disputes() {
        return answer != Answer.UNKNOWN && answer != own;
    }

    /** The node's address and what it calls itself; null if nothing was found out. */
    public @Nullable String node() {
        return node;
    }

    /** The sort of chain, in the words that may be used for it; null if nothing was found out. */
    public @Nullable String ledger() {
        return ledger;
    }

    /** The chain's EIP-155 id; null if nothing was found out. */
    public @Nullable Long chainId() {
        return chainId;
    }

    /** The contract that was asked, 0x and 40 digits; null if nothing was found out. */
    public @Nullable String contract() {
        return contract;
    }

    /** Number of the block on whose state it was asked; null if nothing was found out. */
    public @Nullable Long block() {
        return block;
    }

    /** Why nothing was found out; null if something was. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** In plain words: who said what, and that it is not the verdict. */
    public String words() {
        if (answer == Answer.UNKNOWN) {
            return "not found out: " + reason;
        }
        String said = answer == Answer.HOLDS ? "the proof holds" : "the proof does not hold";
        return "one node of a " + ledger + " says " + said + ", at block " + block
                + (disputes() ? "; our own verification says otherwise, and ours counts: an incident" : "; so do we");
    }
}
