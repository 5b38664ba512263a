package org.lineproof.reporting.boundary.seal;

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
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.tenancy.boundary.Rounds;
import org.lineproof.tenancy.entity.OrganisationList;

/**
 * Renews the archive time stamps of released reports before they end, beside the work and never in its way: an authority that
 * is away stops nothing, and is asked again.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArchiveStamping {
    private static final Logger LOG = Logger.getLogger(ArchiveStamping.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** Half an hour: stamps end in weeks. */
    private static final int MOST_SKIPPED = 30;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RenewalTurn turn;

    @Inject
    @ConfigProperty(name = "lineproof.tenants", defaultValue = "")
    String configuredTenants;

    private final Rounds rounds = new Rounds(
                    LOG,
                    Level.WARNING,
                    "archive time stamps of released reports cannot be renewed now; cure this in time, before they end",
                    "archive time stamps of released reports are renewed again")
            .sparing(MOST_SKIPPED);

    @PostConstruct
    void start() {
        rounds.begin(executor, PAUSE, this::round);
    }

    @PreDestroy
    void stop() {
        rounds.end(true);
    }

    private void round() throws Exception {
        Set<String> problems =
                turn.take(OrganisationList.parse(configuredTenants).names().keySet(), () -> !rounds.ended());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("; ", problems));
        }
    }
}
