package org.lineproof.transparency.boundary.promise;

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
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.tenancy.boundary.Rounds;
import org.lineproof.transparency.control.promise.PromiseAlarm;

/**
 * Watches over the promises of publication, apart from the publisher whose promises they are. Any number of nodes may do
 * so on one database: one at a time has the turn.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PromiseWatch {

    private static final Logger LOG = Logger.getLogger(PromiseWatch.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    PromiseTurn turn;

    private final PromiseAlarm alarm = new PromiseAlarm(Instant.now());
    private final Rounds rounds = new Rounds(
            LOG,
            Level.SEVERE,
            "promises of publication cannot be watched over now",
            "promises of publication are watched over again");

    @PostConstruct
    void start() {
        rounds.begin(executor, PAUSE, () -> turn.take(alarm));
    }

    @PreDestroy
    void stop() {
        rounds.end(false);
    }
}
