package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.control.timestamp.RenewalRound;
import org.lineproof.anchoring.control.timestamp.StampingRound;
import org.lineproof.anchoring.control.timestamp.TimeStamps;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.anchoring.timestamp.AuthorityRefusal;
import org.lineproof.anchoring.timestamp.AuthorityUnavailable;
import org.lineproof.anchoring.timestamp.ConfiguredAuthority;
import org.lineproof.anchoring.timestamp.TimeStampAuthority;

/** One round of time stamping for all logs. Its transaction holds the lock that keeps other nodes away, nothing else. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StampingTurn {

    @Inject
    TimeStamps stamps;

    @Inject
    ConfiguredAuthority configured;

    /**
     * What came of a turn.
     *
     * @param stamped the number of the last anchor event that is stamped
     * @param damaged checkpoints that cannot be stamped, in words
     */
    public record Outcome(long stamped, List<String> damaged) {}

    /**
     * Takes a turn, unless no authority is configured or another node has it.
     *
     * @param after the number of the last anchor event known to be stamped
     * @throws AuthorityUnavailable if the authority could not be asked
     * @throws AuthorityRefusal if it gave no token, or one that is worth nothing
     */
    public Outcome take(long after) throws AuthorityUnavailable, AuthorityRefusal {
        Optional<TimeStampAuthority> authority = configured.authority();
        if (authority.isEmpty() || !stamps.lock()) {
            return new Outcome(after, List.of());
        }
        StampingRound round = new StampingRound(authority.get(), stamps, InstantSource.system());
        return new Outcome(round.run(after), round.damaged());
    }

    /**
     * Makes stamps over those whose certificates end soon, unless no authority is configured or another node has the turn.
     *
     * @throws AuthorityUnavailable if the authority could not be asked
     * @throws AuthorityRefusal if it gave no token, or one that is worth nothing
     */
    public RenewalRound.Outcome renew() throws AuthorityUnavailable, AuthorityRefusal {
        Optional<TimeStampAuthority> authority = configured.authority();
        if (authority.isEmpty() || !stamps.lock()) {
            return RenewalRound.Outcome.DONE;
        }
        return new RenewalRound(authority.get(), stamps, configured.renewal(), InstantSource.system()).run();
    }

    /** When the certificates behind the newest stamp end, if that is near. */
    public Optional<Instant> endingSoon() {
        Instant horizon = Instant.now().plus(configured.notice());
        return stamps.latest().map(StampView::certificateEndsAt).filter(horizon::isAfter);
    }
}
