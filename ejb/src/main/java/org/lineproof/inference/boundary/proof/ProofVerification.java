package org.lineproof.inference.boundary.proof;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.OrganisationList;
import org.lineproof.tenancy.entity.TenantId;

/**
 * Has proofs verified again and again, after their receipts were acknowledged and never in the way of that. Any number of
 * nodes may do so on one database: one at a time has the turn of a tenant.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProofVerification {

    private static final Logger LOG = Logger.getLogger(ProofVerification.class.getName());
    private static final long PAUSE_SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ProofTurn turn;

    @Inject
    @ConfigProperty(name = "lineproof.tenants", defaultValue = "")
    String configuredTenants;

    private @Nullable ScheduledFuture<?> rounds;
    private boolean failing;

    @PostConstruct
    void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    /** Never two at once: the next delay begins when this has ended. Nothing may escape, for it would end the rounds. */
    private void round() {
        try {
            for (TenantId tenant :
                    OrganisationList.parse(configuredTenants).names().keySet()) {
                turn.take(tenant).get();
            }
            failing = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (!failing) {
                failing = true;
                LOG.log(Level.SEVERE, "proofs cannot be verified now, receipts are taken all the same", e);
            }
        }
    }
}
