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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.tenancy.boundary.Outage;
import org.lineproof.tenancy.boundary.Rounds;
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
    private static final Duration PAUSE = Duration.ofMillis(400);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    LogPublication publication;

    private final Map<Integer, Long> lowWater = new ConcurrentHashMap<>();
    private final Map<Integer, Outage> outages = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds(
            LOG,
            Level.SEVERE,
            "no log can be published now; entries stay pending and nothing is lost",
            "logs are published again");

    @PostConstruct
    void start() {
        rounds.begin(executor, PAUSE, () -> publication.logs().forEach(this::extend));
    }

    @PreDestroy
    void stop() {
        rounds.end(false);
    }

    private void extend(EvidenceLog log) {
        try {
            long mark = lowWater.getOrDefault(log.number(), 0L);
            lowWater.put(log.number(), publication.extend(log, mark));
            outages.remove(log.number());
        } catch (DamagedLog e) {
            complain(log.number(), "this log is not extended any more, see the log audit: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            complain(log.number(), log.origin() + " cannot be published now; its entries stay pending", e);
        }
    }

    private void complain(int log, String message, Exception cause) {
        if (outages.computeIfAbsent(log, number -> new Outage()).isNew(cause)) {
            LOG.log(Level.SEVERE, message, cause);
        }
    }
}
