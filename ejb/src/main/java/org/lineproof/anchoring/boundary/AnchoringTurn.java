package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.recording.Recordings;
import org.lineproof.anchoring.control.submission.AnchoringRound;
import org.lineproof.anchoring.control.submission.SentTransactions;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.transparency.boundary.PublishedHeads;
import org.lineproof.transparency.entity.PublishedHead;

/**
 * One round of anchoring for all logs. Its transaction holds the lock that keeps other nodes away, and nothing else:
 * every step is recorded in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnchoringTurn {

    @Inject
    AnchorEvents events;

    @Inject
    SentTransactions sent;

    @Inject
    Recordings recordings;

    @Inject
    PublishedHeads heads;

    @Inject
    ConfiguredLedger configured;

    /**
     * Takes a turn, unless another node has it.
     *
     * @throws LedgerUnavailable if the ledger could not be asked
     * @throws LedgerRefusal if it did not take some head
     */
    public void take() throws LedgerUnavailable, LedgerRefusal {
        if (!events.lock()) {
            return;
        }
        List<PublishedHead> newest = heads.newest();
        newest.stream().filter(head -> !head.closed()).forEach(this::request);
        AnchoringRound round = new AnchoringRound(
                configured.ledger(), events, heads::consistency, sent, configured.pace(), Clock.systemUTC());
        try {
            configured.proofs().ifPresent(registry -> round.andStatements(registry, recordings));
        } catch (LedgerUnavailable e) {
            round.complaining("proved statements are not recorded: " + e.getMessage());
        }
        round.run(newest);
    }

    /** How many transactions with anchors or recordings have no proof, and none is asked for any more. */
    public long unprovable() {
        Instant now = Instant.now();
        return events.givenUp(now) + recordings.givenUp(now);
    }

    /** Written before the ledger is asked, so that the standing tells since when a log waits for it. */
    private void request(PublishedHead head) {
        if (!events.isCovered(head.log(), head.size()) && !events.isWaiting(head.log())) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Head wanted = new Head(head.size(), head.root());
            events.add(List.of(AnchorEvent.requested(head.log(), wanted, configured.kind(), now)));
        }
    }
}
