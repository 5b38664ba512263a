package org.lineproof.transparency.boundary.promise;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.control.promise.PromiseAlarm;
import org.lineproof.transparency.control.promise.PromiseBook;

/** One look at all promises, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PromiseTurn {

    @Inject
    PublisherRows publisher;

    @Inject
    PromiseBook book;

    /** Takes a turn, unless another node has it. */
    public void take(PromiseAlarm alarm) {
        if (book.lock()) {
            alarm.look(publisher.logs(), book, Instant.now().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
