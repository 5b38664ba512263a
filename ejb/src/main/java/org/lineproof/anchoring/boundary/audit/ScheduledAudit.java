package org.lineproof.anchoring.boundary.audit;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.audit.AuditInterval;

/**
 * Audits every log at intervals, beside the work and never in its way. When a log was last audited stands in the
 * database: any number of nodes shares the work, and a restart begins nothing anew.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduledAudit {

    private static final Logger LOG = Logger.getLogger(ScheduledAudit.class.getName());
    /** Between two looks at what is due. */
    private static final long PAUSE_SECONDS = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditInterval interval;

    @Inject
    AuditTurn turn;

    private @Nullable ScheduledFuture<?> rounds;
    private @Nullable String complaint;
    private volatile boolean stopped;

    @PostConstruct
    void start() {
        interval.length()
                .ifPresentOrElse(
                        length -> rounds = executor.scheduleWithFixedDelay(
                                () -> round(length), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS),
                        () -> LOG.warning("logs are not audited by this server (lineproof.audit.interval is off)"));
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    /** Never two at once: the next delay begins when this has ended. Nothing may escape, for it would end the rounds. */
    private void round(Duration length) {
        try {
            turn.take(Instant.now().minus(length), () -> !stopped);
            complaint = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            complain(e);
        }
    }

    /** Once for each new cause, not once a round. */
    private void complain(RuntimeException cause) {
        String reason = String.valueOf(cause.getMessage());
        if (!stopped && !reason.equals(complaint)) {
            complaint = reason;
            LOG.log(Level.SEVERE, "no log can be audited now: " + reason, cause);
        }
    }
}
