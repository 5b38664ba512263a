package org.lineproof.reporting.entity.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the release of an issued report is, as its rows tell.
 *
 * @param acts each kind once at most, and one decision at most
 * @param sealing whether the sealed files are being made now
 * @param percent 0 to 100, of the sealing
 * @param step what is being done, or what has to be cured; empty before a release
 */
public record ReleaseStanding(List<ReleaseAct> acts, boolean sealing, int percent, String step) {
    /** Longer than any single step: whoever is silent for so long is gone, and its server with it. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    /** The states of an issued report. */
    public enum State {
        /** A draft of the house: a second person has to decide. */
        AWAITED,
        /** It stays in the house. */
        DECLINED,
        /** Somebody released it, and its sealed files are not there yet. */
        RELEASED,
        /** Its sealed files are there. */
        SEALED
    }

    public ReleaseStanding {
        acts = List.copyOf(acts);
    }

    /** @param last the newest step of the sealing; null if it was never started */
    public static ReleaseStanding of(List<ReleaseAct> acts, @Nullable SealingStep last, Instant now) {
        boolean sealed = acts.stream().anyMatch(act -> act.kind() == ReleaseAct.Kind.SEALED);
        if (sealed || last == null) {
            return new ReleaseStanding(acts, false, sealed ? 100 : 0, sealed ? "sealed" : "");
        }
        if (last.state() == SealingStep.State.FAILED) {
            return new ReleaseStanding(acts, false, last.percent(), last.step());
        }
        if (last.at().plus(SILENCE).isBefore(now)) {
            return new ReleaseStanding(
                    acts,
                    false,
                    last.percent(),
                    "interrupted by a restart of the server; release the report again: the decision is kept");
        }
        return new ReleaseStanding(acts, true, last.percent(), last.step());
    }

    public State state() {
        if (sealed().isPresent()) {
            return State.SEALED;
        }
        return decision()
                .map(act -> act.kind() == ReleaseAct.Kind.RELEASED ? State.RELEASED : State.DECLINED)
                .orElse(State.AWAITED);
    }

    /** Whether it was released and nobody is making the sealed files: releasing it again does. */
    public boolean stuck() {
        return state() == State.RELEASED && !sealing;
    }

    /** Who decided what, and when. */
    public Optional<ReleaseAct> decision() {
        return acts.stream().filter(act -> act.kind() != ReleaseAct.Kind.SEALED).findFirst();
    }

    /** That the sealed files were made. */
    public Optional<ReleaseAct> sealed() {
        return acts.stream().filter(act -> act.kind() == ReleaseAct.Kind.SEALED).findFirst();
    }
}
