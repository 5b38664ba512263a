package org.lineproof.reporting.entity.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.reporting.entity.disclosure.DisclosureAct.Kind;

/**
 * A disclosure with what was done with it.
 *
 * @param reason for what it was made; empty after an erasure of that content
 * @param acts in the order in which they were done
 */
public record DisclosureStanding(LoggedDisclosure disclosure, String reason, State state, List<DisclosureAct> acts) {

    /** Whether it can be opened, and why not. */
    public enum State {
        /** It can be opened. */
        OPEN("open"),
        /** Its time is over. */
        EXPIRED("expired"),
        /** It was withdrawn. */
        WITHDRAWN("withdrawn"),
        /** The content of the decision was erased: there is nothing left to show. */
        ERASED("erased");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word for it. */
        public String word() {
            return word;
        }
    }

    public DisclosureStanding {
        acts = List.copyOf(acts);
    }

    /**
     * The state that derives: what cannot come back says more than what was decided.
     *
     * @param kept whether the content of the decision is still kept
     */
    public static State state(LoggedDisclosure disclosure, List<DisclosureAct> acts, boolean kept, Instant now) {
        if (!kept) {
            return State.ERASED;
        }
        if (acts.stream().anyMatch(act -> act.kind() == Kind.WITHDRAWN)) {
            return State.WITHDRAWN;
        }
        return now.isBefore(disclosure.expiresAt()) ? State.OPEN : State.EXPIRED;
    }

    public UUID id() {
        return disclosure.id();
    }

    /** How often the recipient read it or took the bundle. */
    public long openings() {
        return acts.stream()
                .filter(act -> act.kind() != Kind.WITHDRAWN)
                .filter(act -> act.actor().equals(disclosure.recipient()))
                .count();
    }

    /** When it was withdrawn, empty if it was not. */
    public Optional<DisclosureAct> withdrawal() {
        return acts.stream().filter(act -> act.kind() == Kind.WITHDRAWN).findFirst();
    }
}
