package org.lineproof.transparency.boundary.witness;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.tenancy.boundary.Rounds;
import org.lineproof.transparency.control.witness.ConfiguredWitnesses;
import org.lineproof.transparency.control.witness.HttpWitness;
import org.lineproof.transparency.control.witness.WitnessDesk;
import org.lineproof.transparency.entity.witness.ListedWitness;

/**
 * Shows the newest checkpoints to the listed witnesses again and again, after they were published and apart from it. Any
 * number of nodes may do so on one database: one at a time has the turn.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckpointWitnessing {

    private static final Logger LOG = Logger.getLogger(CheckpointWitnessing.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ConfiguredWitnesses configured;

    @Inject
    WitnessTurn turn;

    private final List<HttpWitness> connections = new ArrayList<>();
    private List<WitnessDesk> desks = List.of();
    private final Rounds rounds = new Rounds(
            LOG, Level.WARNING, "no witness can be asked now, publication goes on", "witnesses are asked again");

    @PostConstruct
    void start() {
        desks = configured.list().witnesses().stream().map(this::desk).toList();
        if (!desks.isEmpty()) {
            rounds.begin(executor, PAUSE, () -> turn.take(desks, configured.list()));
        }
    }

    @PreDestroy
    void stop() {
        rounds.end(true);
        connections.forEach(HttpWitness::close);
    }

    private WitnessDesk desk(ListedWitness listed) {
        HttpWitness connection = new HttpWitness(listed.address());
        connections.add(connection);
        return new WitnessDesk(listed, connection, InstantSource.system());
    }
}
