package org.lineproof.anchoring.control.submission;

import java.time.Duration;
import java.time.Instant;
import org.lineproof.anchoring.entity.SentTransaction;

/**
 * How long transactions are waited for, and what is done about one that is stuck.
 *
 * @param landing how long a round waits for the blocks that take what it sent; zero asks once
 * @param patience from when on a transaction that blocks pass over counts as stuck; the n-th attempt has n times as long
 * @param replacementWei the gas price, in wei, of another transaction in its place; 0 where the pool lets equals replace
 *     equals, as Besu's does on a network without gas price
 */
public record Pace(Duration landing, Duration patience, long replacementWei) {
    /** Blocks that came without the transaction. On a halted network there are none, and waiting is all one can do. */
    static final int PASSED_OVER = 5;

    /** @throws IllegalArgumentException unless the patience is above zero and the others not below */
    public Pace {
        if (landing.isNegative() || patience.isNegative() || patience.isZero() || replacementWei < 0) {
            throw new IllegalArgumentException("a patience above zero, and landing and price not below, but not "
                    + patience + ", " + landing + " and " + replacementWei + " wei");
        }
    }

    /** Whether a transaction, next in line, was passed over for so long that it is replaced. */
    boolean isStuck(SentTransaction transaction, long height, Instant now) {
        SentTransaction.Place place = transaction.place();
        return height - place.height() >= PASSED_OVER
                && !now.isBefore(transaction.signedAt().plus(patience.multipliedBy(place.attempt())));
    }
}
