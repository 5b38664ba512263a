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
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.control.proof.chain.QuestionPatience;
import org.lineproof.tenancy.entity.OrganisationList;
import org.lineproof.tenancy.entity.TenantId;

/**
 * Has proofs verified again and again, after their receipts were acknowledged and never in the way of that, and put to a
 * node of the chain afterwards. Any number of
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
    ChainTurn chain;

    @Inject
    @ConfigProperty(name = "lineproof.tenants", defaultValue = "")
    String configuredTenants;

    private @Nullable ScheduledFuture<?> rounds;
    private @Nullable ScheduledFuture<?> questions;
    private boolean failing;
    private boolean unasked;
    private int silences;
    private Instant askAgain = Instant.MIN;

    @PostConstruct
    void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        questions = executor.scheduleWithFixedDelay(this::ask, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        Stream.of(rounds, questions).filter(Objects::nonNull).forEach(running -> running.cancel(true));
    }

    /** Never two at once: the next delay begins when this has ended. Nothing may escape, for it would end the rounds. */
    private void round() {
        try {
            for (TenantId tenant : tenants()) {
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

    /** Of its own pace, so that no verification waits for a node; a silent node is left alone for longer and longer. */
    private void ask() {
        if (Instant.now().isBefore(askAgain)) {
            return;
        }
        try {
            boolean answered = true;
            for (TenantId tenant : tenants()) {
                answered = answered && chain.take(tenant).get();
            }
            silences = answered ? 0 : silences + 1;
            askAgain = answered ? Instant.MIN : Instant.now().plus(QuestionPatience.ofSilence(silences));
            unasked = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (!unasked) {
                unasked = true;
                LOG.log(Level.SEVERE, "verified proofs cannot be put to a node of the chain now", e);
            }
        }
    }

    private Set<TenantId> tenants() {
        return OrganisationList.parse(configuredTenants).names().keySet();
    }
}
