package org.lineproof.anchoring.control.submission;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.ConsistencySource;
import org.lineproof.anchoring.control.LedgerReading.AnchoredHead;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.ProofLedger;
import org.lineproof.anchoring.control.recording.Recordings;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedHead;

/**
 * Brings the ledger up to the newest published heads: what is under way is settled first, new logs are opened, then one
 * transaction carries many heads. Whatever the database and the ledger disagree about, the ledger decides.
 */
public final class AnchoringRound {
    private final AnchorLedger ledger;
    private final AnchorEvents events;
    private final ConsistencySource proofs;
    private final SentTransactions sent;
    private final Pace pace;
    private final InstantSource clock;
    private final Set<String> complaints = new LinkedHashSet<>();
    private @Nullable RecordingRound statements;

    public AnchoringRound(
            AnchorLedger ledger,
            AnchorEvents events,
            ConsistencySource proofs,
            SentTransactions sent,
            Pace pace,
            InstantSource clock) {
        this.ledger = ledger;
        this.events = events;
        this.proofs = proofs;
        this.sent = sent;
        this.pace = pace;
        this.clock = clock;
    }

    /** After the heads, proved statements are brought to this registry; whatever is wrong with it keeps no head waiting. */
    public AnchoringRound andStatements(ProofLedger registry, Recordings recordings) {
        statements = new RecordingRound(registry, recordings, events, clock, complaints::add);
        return this;
    }

    /** Something else that stands in the way, told of after the round. */
    public AnchoringRound complaining(String complaint) {
        complaints.add(complaint);
        return this;
    }

    /**
     * @param newest the newest published head of each log
     * @throws LedgerUnavailable if the ledger stopped answering; what was reached until then is recorded
     * @throws LedgerRefusal after the round, naming each head that the ledger does not take
     */
    public void run(List<PublishedHead> newest) throws LedgerUnavailable, LedgerRefusal {
        LedgerIdentity identity = ledger.identity();
        Flights flights = new Flights(ledger, identity, events, sent, pace, clock, complaints::add);
        boolean settled = flights.settle() && bring(newest, identity, flights);
        ProofCapture capture = new ProofCapture(ledger, events, clock);
        capture.ofHeads(identity);
        if (statements != null) {
            record(statements, settled, flights, capture);
        }
        if (!complaints.isEmpty()) {
            throw new LedgerRefusal(String.join("; ", complaints));
        }
    }

    private void record(RecordingRound round, boolean settled, Flights flights, ProofCapture capture) {
        try {
            if (settled) {
                round.bring(flights);
            }
            round.prove(capture);
        } catch (LedgerUnavailable | LedgerRefusal e) {
            complaints.add("proved statements are not recorded: " + e.getMessage());
        }
    }

    /** @return whether nothing is under way */
    private boolean bring(List<PublishedHead> newest, LedgerIdentity identity, Flights flights)
            throws LedgerUnavailable, LedgerRefusal {
        List<HeadAdvance> advances = new ArrayList<>();
        List<PublishedHead> unopened = new ArrayList<>();
        for (PublishedHead head : newest) {
            Head held = events.lastFinal(head.log(), identity).orElse(Head.NONE);
            if (held.size() >= head.size()) {
                continue;
            }
            switch (ledger.match(head.log(), held)) {
                case SAME -> advances.add(advance(held, head));
                case NOT_OPEN -> {
                    if (!head.closed()) {
                        unopened.add(head);
                    }
                }
                case OTHER -> recover(head, identity, flights).ifPresent(advances::add);
                case ENDED, CLOSED ->
                    complain(
                            head,
                            "was closed on the ledger, which takes no head of it any more: close it here, too, and go"
                                    + " on with its successor");
            }
        }
        return open(unopened, flights, advances) && submit(advances, flights);
    }

    private HeadAdvance advance(Head held, PublishedHead head) {
        List<Hash> path = held.size() == 0
                ? List.of()
                : proofs.consistency(head.log(), held.size(), head.size()).path();
        return new HeadAdvance(head.log(), held, new Head(head.size(), head.root()), path);
    }

    /**
     * All openings are sent before the first is waited for, so that they share a block.
     *
     * @return whether nothing is under way, so that heads may be sent; those of new logs are among the advances then
     */
    private boolean open(List<PublishedHead> heads, Flights flights, List<HeadAdvance> advances)
            throws LedgerUnavailable, LedgerRefusal {
        List<PublishedHead> opened = new ArrayList<>();
        for (PublishedHead head : heads) {
            if (!flights.hasRoom()) {
                break;
            }
            try {
                flights.open(head.log());
                opened.add(head);
            } catch (LedgerRefusal e) {
                complaints.add(head.log().origin() + " cannot be opened: " + e.getMessage());
            }
        }
        boolean settled = flights.await();
        for (PublishedHead head : opened) {
            if (settled && ledger.match(head.log(), Head.NONE) == Match.SAME) {
                advances.add(advance(Head.NONE, head));
            }
        }
        return settled;
    }

    /** The ledger holds a head that this database has not recorded: after a crash ours, else somebody else's. */
    private Optional<HeadAdvance> recover(PublishedHead head, LedgerIdentity identity, Flights flights)
            throws LedgerUnavailable, LedgerRefusal {
        EvidenceLog log = head.log();
        if (ledger.match(log, Head.NONE) == Match.SAME) {
            return Optional.of(advance(Head.NONE, head));
        }
        Optional<AnchoredHead> anchored = ledger.newest(log, events.lastBlock(log, identity));
        if (anchored.isEmpty() || ledger.match(log, anchored.get().head()) != Match.SAME) {
            complain(head, "the node does not show the event of the head that the registry holds");
            return Optional.empty();
        }
        Head held = anchored.get().head();
        if (!isOurs(held, head)) {
            complain(
                    head,
                    "the ledger holds size " + held.size() + ", root "
                            + held.root().hex()
                            + ", and this database has another history. Nothing is anchored for this log until the"
                            + " database is restored to what was anchored, or the log is closed");
            return Optional.empty();
        }
        flights.recover(log, held, anchored.get().transaction());
        return held.size() == head.size() ? Optional.empty() : Optional.of(advance(held, head));
    }

    /** Of a closed log nothing is awaited. */
    private void complain(PublishedHead head, String what) {
        if (!head.closed()) {
            complaints.add(head.log().origin() + ": " + what);
        }
    }

    private boolean isOurs(Head held, PublishedHead head) {
        if (held.size() > head.size()) {
            return false;
        }
        ConsistencyProof proof = proofs.consistency(head.log(), held.size(), head.size());
        return proof.proves(held.root(), head.root());
    }

    /** Heads of logs whose last transaction reverted in its block go alone, so that they do not hold up the others. */
    private boolean submit(List<HeadAdvance> advances, Flights flights) throws LedgerUnavailable, LedgerRefusal {
        for (List<HeadAdvance> batch : Batches.of(advances, sent.reverted())) {
            submitBatch(batch, flights);
        }
        return flights.await();
    }

    /** A batch that would revert is brought one head at a time, so that one bad head does not hold up the others. */
    private void submitBatch(List<HeadAdvance> batch, Flights flights) throws LedgerUnavailable {
        if (!flights.hasRoom()) {
            return;
        }
        try {
            flights.advance(batch);
        } catch (LedgerRefusal e) {
            if (batch.size() == 1) {
                complaints.add(batch.get(0).log().origin() + " at size "
                        + batch.get(0).to().size() + ": " + e.getMessage());
                return;
            }
            for (HeadAdvance advance : batch) {
                submitBatch(List.of(advance), flights);
            }
        }
    }
}
