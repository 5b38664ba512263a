package org.lineproof.reporting.boundary.work;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.lineproof.reporting.control.ReportAttempt;
import org.lineproof.reporting.control.queue.Workplaces;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** The work on one report, in the background, for the person that asked. Each step has its own transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportRun {
    @Inject
    CurrentTenant tenant;

    @Inject
    ReportAttempt attempt;

    @Inject
    Workplaces places;

    /** Returns at once; whatever goes wrong is told by the standing of the request. */
    @Asynchronous
    public void start(Turn turn) {
        try {
            tenant.enter(turn.tenant(), turn.requestedBy(), Set.of());
            attempt.make(turn);
        } finally {
            places.leave(turn);
        }
    }
}
