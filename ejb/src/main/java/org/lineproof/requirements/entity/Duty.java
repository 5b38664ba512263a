package org.lineproof.requirements.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as it binds somebody on a day.
 *
 * @param from the day it starts without doubt
 * @param formallyFrom an earlier day that the letter of the law names, null if there is none; both are shown
 * @param force whether it binds on the day asked for
 */
public record Duty(
        Requirement requirement, LocalDate from, @Nullable LocalDate formallyFrom, Force force) {
    /** Whether a duty binds on a day. */
    public enum Force {
        /** Without doubt. */
        IN_FORCE,
        /** By the letter, but the class of systems it is about does not exist yet. */
        DISPUTED,
        /** Later. */
        NOT_YET
    }

    /** @param on the day asked for */
    public static Duty of(Requirement requirement, LocalDate from, @Nullable LocalDate formallyFrom, LocalDate on) {
        LocalDate formally = formallyFrom != null && formallyFrom.isBefore(from) ? formallyFrom : null;
        Force force = Force.NOT_YET;
        if (!on.isBefore(from)) {
            force = Force.IN_FORCE;
        } else if (formally != null && !on.isBefore(formally)) {
            force = Force.DISPUTED;
        }
        return new Duty(requirement, from, formally, force);
    }

    /** Whether its start is disputed: then both dates are shown. */
    public boolean disputed() {
        return formallyFrom != null;
    }

    /** The start for readers: one date, or both where the start is disputed. */
    public String startWords() {
        return formallyFrom == null
                ? "from " + from
                : "disputed: formally from " + formallyFrom + ", the class exists from " + from;
    }
}
