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
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
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
    private static final long PAUSE_SECONDS = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    PromiseTurn turn;

    private final PromiseAlarm alarm = new PromiseAlarm(Instant.now());
    private @Nullable ScheduledFuture<?> rounds;
    private boolean failing;

    @PostConstruct
    void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            turn.take(alarm);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.log(Level.SEVERE, "promises of publication cannot be watched over now", e);
            }
        }
    }
}
