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
import org.lineproof.anchoring.control.recording.Recordings;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.StoredProof;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * Keeps with each anchor and each recorded statement what proves it without a node, in the round that sees it mined: a
 * node forgets the state after a block within minutes. A node that cannot give a proof stops nothing; for an hour it is
 * asked again in each round, then once an hour for seven days: header and receipt can still be proven when
 * the state is gone.
 */
final class ProofCapture {
    private static final Logger LOG = Logger.getLogger(ProofCapture.class.getName());
    /** Complaining is for the first rounds; the later ones are quiet. */
    private static final Duration COMPLAINING = Duration.ofSeconds(10);

    private static final int MOST = 20;

    private final AnchorLedger ledger;
    private final AnchorEvents events;
    private final InstantSource clock;

    ProofCapture(AnchorLedger ledger, AnchorEvents events, InstantSource clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the proofs of heads that are missing, up to twenty. */
    void ofHeads(LedgerIdentity registry) {
        for (String transaction : events.unproven(registry, clock.instant(), MOST)) {
            List<AnchorEvent> heads = events.anchored(transaction);
            if (!take(
                    transaction,
                    heads.get(0).at(),
                    heads.stream().map(this::head).toList())) {
                return;
            }
        }
    }

    /** Takes the proofs of recorded statements that are missing, up to twenty. */
    void ofStatements(LedgerIdentity registry, Recordings recordings) {
        for (String transaction : recordings.unproven(registry, clock.instant(), MOST)) {
            List<RecordingEvent> recorded = recordings.recorded(transaction);
            List<RecordedStatement> statements =
                    recorded.stream().map(recordings::of).map(this::statement).toList();
            if (!take(transaction, recorded.get(0).at(), statements)) {
                return;
            }
        }
    }

    /** @return whether the node may be asked for more */
    private boolean take(String transaction, Instant mined, List<? extends Written> written) {
        try {
            Optional<Inclusion> inclusion = ledger.inclusion(transaction, Duration.ZERO);
            if (inclusion.isPresent()) {
                events.add(new StoredProof(ledger.proof(inclusion.get(), written), clock.instant()));
            }
            return true;
        } catch (LedgerRefusal e) {
            complain(transaction, mined, e);
            return true;
        } catch (LedgerUnavailable e) {
            complain(transaction, mined, e);
            return false;
        }
    }

    private void complain(String transaction, Instant mined, Exception cause) {
        Level level = mined.plus(COMPLAINING).isAfter(clock.instant()) ? Level.WARNING : Level.FINE;
        LOG.log(level, "mined, but no proof of transaction {0} is kept yet: {1}", new Object[] {
            transaction, cause.getMessage()
        });
    }

    private RecordedStatement statement(StatementRecording recording) {
        return recording.recorded(events.log(recording.logNumber()));
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
