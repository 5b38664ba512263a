package org.lineproof.anchoring.entity.proof;

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
import org.lineproof.anchoring.entity.Cargo;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.LedgerKind;

/** One thing that happened to one statement on its way to the registry of proofs. Never changed. */
@Entity
@Immutable
@Table(name = "proof_recording_event")
public class RecordingEvent implements Cargo {
    private static final int MOST_CHARACTERS = 1_000;

    /** The stations of a statement; LOST leads back to the first. */
    public enum State {
        SUBMITTED,
        RECORDED,
        LOST,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "event_no")
    private long number;

    @Column(name = "recording_no")
    private long recordingNumber;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    @Enumerated(EnumType.STRING)
    private LedgerKind kind;

    @Column(name = "chain_id")
    private long chainId;

    @Column
    private String contract;

    @Column(name = "transaction_hash")
    private @Nullable String transactionHash;

    @Column(name = "block_number")
    private @Nullable Long blockNumber;

    @Column(name = "block_hash")
    private @Nullable String blockHash;

    @Column(name = "block_time")
    private @Nullable Instant blockTime;

    @Column
    private @Nullable String reason;

    @Column
    private Instant at;

    protected RecordingEvent() {}

    private RecordingEvent(State state, StatementRecording recording, LedgerIdentity registry, Instant at) {
        this.state = state;
        this.recordingNumber = recording.number();
        this.tenantId = recording.tenant().value();
        this.kind = registry.kind();
        this.chainId = registry.chainId();
        this.contract = registry.contract();
        this.at = at;
    }

    /** A transaction that records the statement is signed and will be sent. */
    public static RecordingEvent submitted(
            StatementRecording recording, LedgerIdentity registry, String transaction, Instant at) {
        RecordingEvent event = new RecordingEvent(State.SUBMITTED, recording, registry, at);
        event.transactionHash = transaction;
        return event;
    }

    /** The contract does not take the statement and never will. */
    public static RecordingEvent refused(
            StatementRecording recording, LedgerIdentity registry, String reason, Instant at) {
        RecordingEvent event = new RecordingEvent(State.REFUSED, recording, registry, at);
        event.reason = reason.length() > MOST_CHARACTERS ? reason.substring(0, MOST_CHARACTERS) : reason;
        return event;
    }

    @Override
    public RecordingEvent submittedAgain(String transaction, Instant at) {
        RecordingEvent event = next(State.SUBMITTED, at);
        event.transactionHash = transaction;
        return event;
    }

    @Override
    public RecordingEvent lost(Instant at) {
        return next(State.LOST, at);
    }

    @Override
    public List<RecordingEvent> landed(Inclusion inclusion, Instant at) {
        RecordingEvent event = next(State.RECORDED, at);
        event.blockNumber = inclusion.block();
        event.blockHash = inclusion.blockHash();
        event.blockTime = inclusion.blockTime();
        return List.of(event);
    }

    private RecordingEvent next(State state, Instant at) {
        RecordingEvent event = new RecordingEvent();
        event.state = state;
        event.recordingNumber = recordingNumber;
        event.tenantId = tenantId;
        event.kind = kind;
        event.chainId = chainId;
        event.contract = contract;
        event.transactionHash = transactionHash;
        event.at = at;
        return event;
    }

    public long recordingNumber() {
        return recordingNumber;
    }

    public State state() {
        return state;
    }

    public Instant at() {
        return at;
    }

    /** @throws IllegalStateException unless the event names a transaction */
    public String transaction() {
        if (transactionHash == null) {
            throw new IllegalStateException("event " + number + " is " + state);
        }
        return transactionHash;
    }

    /** What to show. */
    public RecordingView view() {
        return new RecordingView(
                state, kind.words(), chainId, contract, transactionHash, blockNumber, blockHash, blockTime, reason);
    }
}
