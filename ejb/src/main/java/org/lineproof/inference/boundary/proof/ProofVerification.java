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
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.inference.control.proof.chain.QuestionPatience;
import org.lineproof.tenancy.boundary.Rounds;
import org.lineproof.tenancy.entity.OrganisationList;
import org.lineproof.tenancy.entity.TenantId;

/**
 * Has proofs verified again and again, after their receipts were acknowledged and never in the way of that, and put to a
 * node of the chain afterwards. Any number of nodes may do so on one database: one at a time has the turn of a tenant.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProofVerification {

    private static final Logger LOG = Logger.getLogger(ProofVerification.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ProofTurn turn;

    @Inject
    ChainTurn chain;

    @Inject
    @ConfigProperty(name = "lineproof.tenants", defaultValue = "")
    String configuredTenants;

    private final Rounds rounds = new Rounds(
            LOG,
            Level.SEVERE,
            "proofs cannot be verified now, receipts are taken all the same",
            "proofs are verified again");
    private final Rounds questions = new Rounds(
            LOG,
            Level.SEVERE,
            "verified proofs cannot be put to a node of the chain now",
            "verified proofs are put to a node of the chain again");
    private int silences;
    private Instant askAgain = Instant.MIN;

    @PostConstruct
    void start() {
        rounds.begin(executor, PAUSE, this::round);
        questions.begin(executor, PAUSE, this::ask);
    }

    @PreDestroy
    void stop() {
        rounds.end(true);
        questions.end(true);
    }

    private void round() throws Exception {
        for (TenantId tenant : tenants()) {
            turn.take(tenant).get();
        }
    }

    /** Of its own pace, so that no verification waits for a node; a silent node is left alone for longer and longer. */
    private void ask() throws Exception {
        if (Instant.now().isBefore(askAgain)) {
            return;
        }
        boolean answered = true;
        for (TenantId tenant : tenants()) {
            answered = answered && chain.take(tenant).get();
        }
        silences = answered ? 0 : silences + 1;
        askAgain = answered ? Instant.MIN : Instant.now().plus(QuestionPatience.ofSilence(silences));
    }

    private Set<TenantId> tenants() {
        return OrganisationList.parse(configuredTenants).names().keySet();
    }
}
