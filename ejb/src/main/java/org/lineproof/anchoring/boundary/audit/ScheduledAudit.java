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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.anchoring.control.audit.AuditInterval;
import org.lineproof.tenancy.boundary.Rounds;

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
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditInterval interval;

    @Inject
    AuditTurn turn;

    private final Rounds rounds = new Rounds(LOG, Level.SEVERE, "no log can be audited now", "logs are audited again");

    @PostConstruct
    void start() {
        interval.length()
                .ifPresentOrElse(
                        length -> rounds.begin(
                                executor, PAUSE, () -> turn.take(Instant.now().minus(length), () -> !rounds.ended())),
                        () -> LOG.warning("logs are not audited by this server (lineproof.audit.interval is off)"));
    }

    @PreDestroy
    void stop() {
        rounds.end(true);
    }
}
