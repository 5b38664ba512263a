package org.lineproof.transparency.control.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.witness.ListedWitness;
import org.lineproof.transparency.entity.witness.StoredCosignature;

/**
 * The dealings with one witness: whom to ask when, and what was complained of. One thread at a time. Nothing that a
 * witness does or leaves undone reaches the logs themselves.
 */
public final class WitnessDesk {
    private static final Logger LOG = Logger.getLogger(WitnessDesk.class.getName());
    /** A slow witness keeps the others waiting no longer; the logs it did not come to are the first of the next round. */
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final ListedWitness listed;
    private final Witness witness;
    private final InstantSource clock;
    private final Map<Integer, BackOff> refused = new HashMap<>();
    private final Map<Integer, Instant> asked = new HashMap<>();
    private final Map<Integer, String> complaints = new HashMap<>();
    private @Nullable BackOff unavailable;

    public WitnessDesk(ListedWitness listed, Witness witness, InstantSource clock) {
        this.listed = listed;
        this.witness = witness;
        this.clock = clock;
    }

    public ListedWitness listed() {
        return listed;
    }

    /**
     * Asks for the newest checkpoints, those first that were not asked for longest.
     *
     * @param logs those whose organisations want this witness
     * @param keep stores a verified cosignature at once
     */
    public void round(
            List<EvidenceLog> logs, Cosignatures cosignatures, LogRows rows, Consumer<StoredCosignature> keep) {
        Instant start = clock.instant();
        if (unavailable != null && unavailable.holds(start)) {
            return;
        }
        CosignatureRequest request = new CosignatureRequest(witness, listed.key(), cosignatures, rows, clock);
        List<EvidenceLog> inTurn = logs.stream()
                .filter(log -> !refused.containsKey(log.number())
                        || !refused.get(log.number()).holds(start))
                .sorted(Comparator.comparing(log -> asked.getOrDefault(log.number(), Instant.MIN)))
                .toList();
        for (EvidenceLog log : inTurn) {
            Instant now = clock.instant();
            if (now.isAfter(start.plus(ROUND))) {
                return;
            }
            asked.put(log.number(), now);
            try {
                ask(request, log, keep);
            } catch (WitnessUnavailable e) {
                unavailable = unavailable == null ? BackOff.first(now) : unavailable.next(now);
                complain(0, Level.WARNING, "is not to be reached, publication goes on: " + e.getMessage());
                return;
            }
        }
    }

    private void ask(CosignatureRequest request, EvidenceLog log, Consumer<StoredCosignature> keep)
            throws WitnessUnavailable {
        try {
            request.ask(log).ifPresent(cosignature -> {
                keep.accept(cosignature);
                answered();
            });
            refused.remove(log.number());
            complaints.remove(log.number());
        } catch (WitnessRefusal e) {
            answered();
            refused.merge(
                    log.number(), BackOff.first(clock.instant()), (before, first) -> before.next(clock.instant()));
            complain(
                    log.number(),
                    e.isContradiction() ? Level.SEVERE : Level.WARNING,
                    "does not cosign " + log.origin() + ": " + e.getMessage());
        }
    }

    private void answered() {
        unavailable = null;
        if (complaints.remove(0) != null) {
            LOG.info("witness " + listed.name() + " answers again");
        }
    }

    /** Once for each new cause, not once a round. */
    private void complain(int log, Level level, String message) {
        if (!message.equals(complaints.put(log, message))) {
            LOG.log(level, "witness " + listed.name() + " (" + listed.operator() + ") " + message);
        }
    }
}
