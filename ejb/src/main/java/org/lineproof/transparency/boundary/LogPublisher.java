package org.lineproof.transparency.boundary;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.control.DamagedLog;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * Publishes every log again and again. Any number of nodes may do so on one database: a log is extended by one at a
 * time.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogPublisher {

    private static final Logger LOG = Logger.getLogger(LogPublisher.class.getName());
    private static final long PAUSE_MILLIS = 400;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    LogPublication publication;

    private final Map<Integer, Long> lowWater = new ConcurrentHashMap<>();
    private final Map<Integer, String> complaints = new ConcurrentHashMap<>();
    private @Nullable ScheduledFuture<?> rounds;

    @PostConstruct
    void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            publication.logs().forEach(this::extend);
            complaints.remove(0);
        } catch (RuntimeException e) {
            complain(0, "no log can be published now; entries stay pending and nothing is lost", e);
        }
    }

    private void extend(EvidenceLog log) {
        try {
            long mark = lowWater.getOrDefault(log.number(), 0L);
            lowWater.put(log.number(), publication.extend(log, mark));
            complaints.remove(log.number());
        } catch (DamagedLog e) {
            complain(log.number(), "this log is not extended any more, see the log audit: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            complain(log.number(), log.origin() + " cannot be published now; its entries stay pending", e);
        }
    }

    /** Once for each new cause, not once a round. */
    private void complain(int log, String message, Exception cause) {
        String seen = complaints.put(log, String.valueOf(cause.getMessage()));
        if (!String.valueOf(cause.getMessage()).equals(seen)) {
            LOG.log(Level.SEVERE, message, cause);
        }
    }
}
