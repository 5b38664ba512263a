package org.lineproof.assurance.control.imported;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.Refusal;

/** How long findings rest on an imported bundle. */
public final class Validity {
    private static final int MOST_YEARS = 5;

    private Validity() {}

    /**
     * The last day.
     *
     * @param wanted null for a year from today
     * @throws Refusal (unprocessable) for a day that is over, or more than five years away
     */
    public static LocalDate of(@Nullable LocalDate wanted) {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        LocalDate until = wanted == null ? today.plusYears(SuppliedStandings.YEARS) : wanted;
        if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.unprocessable(
                    "validUntil", "expected a day from today on, at most " + MOST_YEARS + " years away");
        }
        return until;
    }
}
