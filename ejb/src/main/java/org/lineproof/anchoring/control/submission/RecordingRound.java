package org.lineproof.anchoring.control.submission;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.ProofLedger;
import org.lineproof.anchoring.control.recording.Recordings;
import org.lineproof.anchoring.control.recording.Recordings.WaitingKey;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.anchoring.entity.proof.ProofCall;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;

/**
 * Brings waiting statements to the registry of proofs: a key that it does not know is registered first. Whether nothing
 * personal is among the signals, its administrator has to have said there; until then statements wait.
 */
final class RecordingRound {
    private static final int MOST = 50;

    /** By the contract's word these can never become true. */
    private static final Set<String> FINAL = Set.of("InvalidProof(", "BoundOtherwise(");

    private final ProofLedger registry;
    private final Recordings recordings;
    private final AnchorEvents events;
    private final InstantSource clock;
    private final Consumer<String> complaints;

    /** @param complaints takes what stands in the way of a recording, in words */
    RecordingRound(
            ProofLedger registry,
            Recordings recordings,
            AnchorEvents events,
            InstantSource clock,
            Consumer<String> complaints) {
        this.registry = registry;
        this.recordings = recordings;
        this.events = events;
        this.clock = clock;
        this.complaints = complaints;
    }

    /**
     * Called while nothing is under way. Each tenant and key has its share of the round, so that none whose statements
     * cannot be recorded holds up the others.
     */
    void bring(Flights flights) throws LedgerUnavailable, LedgerRefusal {
        List<WaitingKey> waiting = recordings.waitingKeys();
        if (waiting.isEmpty()) {
            return;
        }
        LedgerIdentity identity = registry.identity();
        Map<Word, KeyStanding> keys = new HashMap<>();
        int share = Math.max(1, MOST / waiting.size());
        for (WaitingKey key : waiting) {
            Word id = Keccak.hash(key.key().bytes());
            if (!keys.containsKey(id)) {
                keys.put(id, registry.key(id));
                if (keys.get(id) == KeyStanding.UNKNOWN) {
                    register(key, flights);
                }
            }
            switch (keys.get(id)) {
                case RECORDABLE -> {
                    for (StatementRecording recording : recordings.waiting(key, share)) {
                        record(recording, identity, flights);
                    }
                }
                case PERSONAL ->
                    recordings
                            .waiting(key, share)
                            .forEach(recording ->
                                    refuse(recording, identity, "the registry holds that a signal is personal"));
                case UNCLASSIFIED -> complaints.accept(unclassified(id));
                case UNKNOWN -> {}
            }
        }
        flights.await();
    }

    /** Takes the proofs of recorded statements that are missing. */
    void prove(ProofCapture capture) throws LedgerUnavailable, LedgerRefusal {
        capture.ofStatements(registry.identity(), recordings);
    }

    private void record(StatementRecording recording, LedgerIdentity identity, Flights flights)
            throws LedgerUnavailable, LedgerRefusal {
        if (!flights.hasRoom()) {
            return;
        }
        RecordedStatement statement = recording.recorded(events.log(recording.logNumber()));
        Optional<String> known = registry.transaction(statement);
        if (known.isPresent()) {
            flights.recover(RecordingEvent.submitted(recording, identity, known.get(), clock.instant()), known.get());
            return;
        }
        try {
            flights.call(
                    new ProofCall.Recording(statement, recording.claim()),
                    transaction ->
                            List.of(RecordingEvent.submitted(recording, identity, transaction, clock.instant())));
        } catch (LedgerRefusal e) {
            String reason = String.valueOf(e.getMessage());
            if (e.isByContract() && FINAL.stream().anyMatch(reason::startsWith)) {
                refuse(recording, identity, reason);
            } else {
                complaints.accept("a proof under key " + statement.keyId() + " is not recorded: " + reason);
            }
        }
    }

    private void register(WaitingKey key, Flights flights) throws LedgerUnavailable {
        ProofCall call = new ProofCall.Registration(key.tenant(), key.key());
        try {
            flights.call(call, transaction -> List.of());
        } catch (LedgerRefusal e) {
            complaints.accept("a verification key is not registered: " + e.getMessage());
        }
    }

    private void refuse(StatementRecording recording, LedgerIdentity identity, String reason) {
        events.add(List.of(RecordingEvent.refused(recording, identity, reason, clock.instant())));
    }

    private static String unclassified(Word key) {
        return "nothing is recorded under key " + key
                + ": the administrator of the registry of proofs has to classify its public signals (ADR 0025)";
    }
}
