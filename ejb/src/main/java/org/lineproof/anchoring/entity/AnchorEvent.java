package org.lineproof.anchoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.transparency.entity.EvidenceLog;

/** One thing that happened to one head on its way to the ledger. Never changed; a head's standing is its newest event. */
@Entity
@Immutable
@Table(name = "anchor_event")
public class AnchorEvent implements Cargo {

    /** The stations of a head, in order; LOST leads back to the first. */
    public enum State {
        REQUESTED,
        SUBMITTED,
        MINED,
        FINAL,
        LOST
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "event_no")
    private long number;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "log_no")
    private int logNumber;

    @Column(name = "tree_size")
    private long treeSize;

    @Column(name = "root_hash")
    private byte[] rootHash;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    @Enumerated(EnumType.STRING)
    private LedgerKind kind;

    @Column(name = "chain_id")
    private @Nullable Long chainId;

    @Column
    private @Nullable String contract;

    @Column(name = "transaction_hash")
    private @Nullable String transactionHash;

    @Column(name = "block_number")
    private @Nullable Long blockNumber;

    @Column(name = "block_hash")
    private @Nullable String blockHash;

    @Column(name = "block_time")
    private @Nullable Instant blockTime;

    @Column
    private Instant at;

    protected AnchorEvent() {}

    private AnchorEvent(State state, EvidenceLog log, Head head, LedgerKind kind, Instant at) {
        this.state = state;
        this.tenantId = log.tenant().value();
        this.logNumber = log.number();
        this.treeSize = head.size();
        this.rootHash = head.root().bytes();
        this.kind = kind;
        this.at = at;
    }

    /** The log is ahead of the ledger from now on. */
    public static AnchorEvent requested(EvidenceLog log, Head head, LedgerKind kind, Instant at) {
        return new AnchorEvent(State.REQUESTED, log, head, kind, at);
    }

    /** A transaction with the head is signed and will be sent. */
    public static AnchorEvent submitted(
            EvidenceLog log, Head head, LedgerIdentity ledger, String transaction, Instant at) {
        AnchorEvent event = new AnchorEvent(State.SUBMITTED, log, head, ledger.kind(), at);
        event.chainId = ledger.chainId();
        event.contract = ledger.contract();
        event.transactionHash = transaction;
        return event;
    }

    @Override
    public AnchorEvent submittedAgain(String transaction, Instant at) {
        AnchorEvent event = next(State.SUBMITTED, at);
        event.transactionHash = transaction;
        return event;
    }

    @Override
    public AnchorEvent lost(Instant at) {
        return next(State.LOST, at);
    }

    @Override
    public List<AnchorEvent> landed(Inclusion inclusion, Instant at) {
        return List.of(included(State.MINED, inclusion, at), included(State.FINAL, inclusion, at));
    }

    /** The same head in the same transaction, held by a block. */
    public AnchorEvent included(State state, Inclusion inclusion, Instant at) {
        AnchorEvent event = next(state, at);
        event.blockNumber = inclusion.block();
        event.blockHash = inclusion.blockHash();
        event.blockTime = inclusion.blockTime();
        return event;
    }

    private AnchorEvent next(State state, Instant at) {
        AnchorEvent event = new AnchorEvent();
        event.state = state;
        event.tenantId = tenantId;
        event.logNumber = logNumber;
        event.treeSize = treeSize;
        event.rootHash = rootHash.clone();
        event.kind = kind;
        event.chainId = chainId;
        event.contract = contract;
        event.transactionHash = transactionHash;
        event.at = at;
        return event;
    }

    /** Grows with time: of two events the later one has the larger number. */
    public long number() {
        return number;
    }

    public State state() {
        return state;
    }

    public int logNumber() {
        return logNumber;
    }

    public Head head() {
        return new Head(treeSize, new Hash(rootHash));
    }

    public LedgerKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    /** @throws IllegalStateException unless the event names a transaction */
    public String transaction() {
        return named(transactionHash);
    }

    /** @throws IllegalStateException unless a block is known to hold the head */
    public long block() {
        return named(blockNumber);
    }

    /** As {@link #view(String)}, with the words for a ledger of whose validators nothing is known. */
    public AnchorView view() {
        return view(kind.words());
    }

    /**
     * What to show.
     *
     * @param words what to call the ledger
     * @throws IllegalStateException unless a block is known to hold the head
     */
    public AnchorView view(String words) {
        return new AnchorView(
                words,
                named(chainId),
                named(contract),
                named(transactionHash),
                named(blockNumber),
                named(blockHash),
                treeSize,
                new Hash(rootHash),
                named(blockTime));
    }

    private <T> T named(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("event " + number + " is " + state);
        }
        return value;
    }
}
