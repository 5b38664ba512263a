package org.lineproof.anchoring.control;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.control.AnchorLedger.AnchoredHead;
import org.lineproof.anchoring.control.AnchorLedger.Match;
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
    /** Heads in one transaction: about 4 million gas, and far from what a node takes in one request. */
    private static final int BATCH = 100;

    private static final Duration OPENING = Duration.ofSeconds(15);

    private final AnchorLedger ledger;
    private final AnchorEvents events;
    private final ConsistencySource proofs;
    private final Flights flights;
    private final List<String> complaints = new ArrayList<>();

    public AnchoringRound(AnchorLedger ledger, AnchorEvents events, ConsistencySource proofs, InstantSource clock) {
        this.ledger = ledger;
        this.events = events;
        this.proofs = proofs;
        this.flights = new Flights(ledger, events, clock);
    }

    /**
     * @param newest the newest published head of each log
     * @throws LedgerUnavailable if the ledger stopped answering; what was reached until then is recorded
     * @throws LedgerRefusal after the round, naming each head that the ledger does not take
     */
    public void run(List<PublishedHead> newest) throws LedgerUnavailable, LedgerRefusal {
        LedgerIdentity identity = ledger.identity();
        if (flights.settle()) {
            List<HeadAdvance> advances = advances(newest, identity);
            for (int from = 0; from < advances.size(); from += BATCH) {
                submit(advances.subList(from, Math.min(advances.size(), from + BATCH)), identity);
            }
        }
        if (!complaints.isEmpty()) {
            throw new LedgerRefusal(String.join("; ", complaints));
        }
    }

    private List<HeadAdvance> advances(List<PublishedHead> newest, LedgerIdentity identity)
            throws LedgerUnavailable, LedgerRefusal {
        List<HeadAdvance> known = new ArrayList<>();
        List<PublishedHead> unopened = new ArrayList<>();
        for (PublishedHead head : newest) {
            Head held = events.lastFinal(head.log(), identity).orElse(Head.NONE);
            if (held.size() >= head.size()) {
                continue;
            }
            switch (ledger.match(head.log(), held)) {
                case SAME -> known.add(advance(held, head));
                case NOT_OPEN -> unopened.add(head);
                case OTHER -> recover(head, identity).ifPresent(known::add);
            }
        }
        known.addAll(open(unopened));
        return known;
    }

    private HeadAdvance advance(Head held, PublishedHead head) {
        List<Hash> path = held.size() == 0
                ? List.of()
                : proofs.consistency(head.log(), held.size(), head.size()).path();
        return new HeadAdvance(head.log(), held, new Head(head.size(), head.root()), path);
    }

    /** All openings are sent before the first is waited for, so that they share a block. */
    private List<HeadAdvance> open(List<PublishedHead> heads) throws LedgerUnavailable {
        List<PublishedHead> sent = new ArrayList<>();
        List<SignedTransaction> openings = new ArrayList<>();
        for (PublishedHead head : heads) {
            try {
                SignedTransaction opening = ledger.signOpening(head.log());
                ledger.send(opening);
                openings.add(opening);
                sent.add(head);
            } catch (LedgerRefusal e) {
                complaints.add(head.log().origin() + " cannot be opened: " + e.getMessage());
            }
        }
        List<HeadAdvance> advances = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (isOpened(openings.get(i))) {
                advances.add(advance(Head.NONE, sent.get(i)));
            }
        }
        return advances;
    }

    private boolean isOpened(SignedTransaction opening) throws LedgerUnavailable {
        try {
            return ledger.inclusion(opening.hash(), OPENING)
                    .filter(inclusion -> inclusion.succeeded())
                    .isPresent();
        } catch (LedgerRefusal e) {
            complaints.add("opening " + opening.hash() + ": " + e.getMessage());
            return false;
        }
    }

    /** The ledger holds a head that this database has not recorded: after a crash ours, else somebody else's. */
    private Optional<HeadAdvance> recover(PublishedHead head, LedgerIdentity identity)
            throws LedgerUnavailable, LedgerRefusal {
        EvidenceLog log = head.log();
        if (ledger.match(log, Head.NONE) == Match.SAME) {
            return Optional.of(advance(Head.NONE, head));
        }
        Optional<AnchoredHead> anchored = ledger.newest(log);
        if (anchored.isEmpty() || ledger.match(log, anchored.get().head()) != Match.SAME) {
            complaints.add(log.origin() + ": the node does not show the event of the head that the registry holds");
            return Optional.empty();
        }
        Head held = anchored.get().head();
        if (!isOurs(held, head)) {
            complaints.add(log.origin() + ": the ledger holds size " + held.size() + ", root "
                    + held.root().hex() + ", and this database has another history. Nothing is anchored for this log"
                    + " until the database is restored to what was anchored, or the log is closed");
            return Optional.empty();
        }
        flights.recover(log, held, identity, anchored.get().transaction());
        return held.size() == head.size() ? Optional.empty() : Optional.of(advance(held, head));
    }

    private boolean isOurs(Head held, PublishedHead head) {
        if (held.size() > head.size()) {
            return false;
        }
        ConsistencyProof proof = proofs.consistency(head.log(), held.size(), head.size());
        return proof.proves(held.root(), head.root());
    }

    /** A batch that would revert is brought one head at a time, so that one bad head does not hold up the others. */
    private void submit(List<HeadAdvance> batch, LedgerIdentity identity) throws LedgerUnavailable {
        try {
            flights.launch(batch, identity);
        } catch (LedgerRefusal e) {
            if (batch.size() == 1) {
                complaints.add(batch.get(0).log().origin() + " at size "
                        + batch.get(0).to().size() + ": " + e.getMessage());
                return;
            }
            for (HeadAdvance advance : batch) {
                submit(List.of(advance), identity);
            }
        }
    }
}
