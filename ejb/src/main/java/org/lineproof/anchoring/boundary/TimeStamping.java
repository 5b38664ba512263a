package org.lineproof.anchoring.boundary;

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
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.timestamp.RenewalRound;
import org.lineproof.anchoring.timestamp.AuthorityRefusal;
import org.lineproof.anchoring.timestamp.AuthorityUnavailable;
import org.lineproof.tenancy.boundary.Rounds;

/**
 * Fetches time stamps for what is anchored, beside the work and never in its way: an authority that is away or says no
 * stops nothing, and is asked again ever more rarely until it answers; then all that is missing is made up for.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimeStamping {

    private static final Logger LOG = Logger.getLogger(TimeStamping.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** About a minute: an authority that comes back is not missed for long. */
    private static final int MOST_SKIPPED = 30;

    private static final Duration BETWEEN_RENEWALS = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    StampingTurn turn;

    private final Rounds rounds = new Rounds(
                    LOG,
                    Level.WARNING,
                    "some anchors have no time stamp now, evidence is taken and anchored all the same",
                    "time stamping goes on")
            .sparing(MOST_SKIPPED);
    private @Nullable Instant warned;
    private long stamped;
    private Instant nextRenewal = Instant.EPOCH;

    @PostConstruct
    void start() {
        rounds.begin(executor, PAUSE, this::round);
    }

    @PreDestroy
    void stop() {
        rounds.end(true);
    }

    private void round() throws Exception {
        StampingTurn.Outcome outcome = turn.take(stamped);
        stamped = outcome.stamped();
        outcome.damaged().forEach(words -> LOG.warning("no time stamp: " + words + "; audit this log"));
        turn.endingSoon().ifPresent(this::warn);
        renew();
    }

    /** Once an hour, and until all is done: an end is weeks ahead. */
    private void renew() throws AuthorityUnavailable, AuthorityRefusal {
        if (Instant.now().isBefore(nextRenewal)) {
            return;
        }
        RenewalRound.Outcome outcome = turn.renew();
        if (outcome != RenewalRound.Outcome.MORE) {
            nextRenewal = Instant.now().plus(BETWEEN_RENEWALS);
        }
        if (outcome == RenewalRound.Outcome.FUTILE) {
            LOG.warning("earlier time stamps lose their worth soon, and cannot be stamped again: the authority's own"
                    + " certificates end as soon; configure its next certificate (lineproof.tsa.certificate)");
        }
    }

    /** Once for each end: a token whose certificate has ended convinces nobody who did not know it before. */
    private void warn(Instant end) {
        if (!end.equals(warned)) {
            warned = end;
            LOG.warning("the certificates behind the time stamps end on " + end
                    + ": configure the authority's next certificate (lineproof.tsa.certificate)");
        }
    }
}
