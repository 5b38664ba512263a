package org.lineproof.anchoring.control.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.StoredProof;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * Keeps with each anchor what proves it without a node, in the round that sees it mined: a node forgets the state after
 * a block within minutes. A node that cannot give a proof stops nothing; for an hour it is asked again in each round, then
 * once an hour for seven days: header and receipt can still be proven when the state is gone.
 */
final class ProofCapture {
    private static final Logger LOG = Logger.getLogger(ProofCapture.class.getName());
    /** Complaining is for the first rounds; the later ones are quiet. */
    private static final Duration COMPLAINING = Duration.ofSeconds(10);

    private static final int MOST = 20;

    private final AnchorLedger ledger;
    private final LedgerIdentity identity;
    private final AnchorEvents events;
    private final InstantSource clock;

    ProofCapture(AnchorLedger ledger, LedgerIdentity identity, AnchorEvents events, InstantSource clock) {
        this.ledger = ledger;
        this.identity = identity;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the proofs that are missing, up to twenty. */
    void take() {
        for (String transaction : events.unproven(identity, clock.instant(), MOST)) {
            List<AnchorEvent> heads = events.anchored(transaction);
            try {
                Optional<Inclusion> inclusion = ledger.inclusion(transaction, Duration.ZERO);
                if (inclusion.isPresent()) {
                    List<RegistryHead> brought = heads.stream().map(this::head).toList();
                    events.add(new StoredProof(ledger.proof(inclusion.get(), brought), clock.instant()));
                }
            } catch (LedgerRefusal e) {
                complain(heads.get(0), e);
            } catch (LedgerUnavailable e) {
                complain(heads.get(0), e);
                return;
            }
        }
    }

    private void complain(AnchorEvent anchored, Exception cause) {
        Instant now = clock.instant();
        Level level = anchored.at().plus(COMPLAINING).isAfter(now) ? Level.WARNING : Level.FINE;
        LOG.log(level, "anchored, but no proof of transaction {0} is kept yet: {1}", new Object[] {
            anchored.transaction(), cause.getMessage()
        });
    }

    private RegistryHead head(AnchorEvent event) {
        EvidenceLog log = events.log(event.logNumber());
        return new RegistryHead(
                log.tenant().value(),
                log.id(),
                event.head().size(),
                event.head().root());
    }
}
