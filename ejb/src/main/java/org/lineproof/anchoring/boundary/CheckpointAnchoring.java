package org.lineproof.anchoring.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.tenancy.boundary.Rounds;

/**
 * Anchors the newest checkpoints again and again. Any number of nodes may do so on one database: one at a time has the
 * turn. An unavailable ledger stops nothing else; anchoring catches up when it is back.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckpointAnchoring {

    private static final Logger LOG = Logger.getLogger(CheckpointAnchoring.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long ROUNDS_BETWEEN_LOOKS = 120;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AnchoringTurn turn;

    private final Rounds rounds = new Rounds(
            LOG,
            Level.WARNING,
            "something does not get on the ledger now, evidence is taken all the same",
            "anchoring goes on");
    private long round;
    private long unprovable;

    @PostConstruct
    void start() {
        rounds.begin(executor, PAUSE, this::round);
    }

    @PreDestroy
    void stop() {
        rounds.end(true);
    }

    private void round() throws Exception {
        if (round++ % ROUNDS_BETWEEN_LOOKS == 0) {
            lookForUnprovable();
        }
        turn.take();
    }

    /** Told again when more come, and after a restart. */
    private void lookForUnprovable() {
        long now = turn.unprovable();
        if (now > unprovable) {
            LOG.severe(now + " transactions with anchors or recordings have no proof, and after seven days no node is"
                    + " asked any more: they stand on the chain, but bundles cannot show them offline. Let"
                    + " nodes keep enough history, see the runbook of the network");
        }
        unprovable = now;
    }
}
