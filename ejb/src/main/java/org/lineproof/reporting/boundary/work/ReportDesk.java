package org.lineproof.reporting.boundary.work;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.control.queue.StoppedWork;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.TenantId;

/** Takes and returns turns. Asynchronous, because such a call has a request of its own to act for the tenant. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportDesk {
    private static final Logger LOG = Logger.getLogger(ReportDesk.class.getName());

    @Inject
    CurrentTenant tenant;

    @Inject
    ReportQueue queue;

    /** Takes the next report of a tenant for this node. */
    @Asynchronous
    public Future<Optional<Turn>> next(TenantId forTenant, String worker) {
        tenant.enter(forTenant, "", Set.of());
        return new AsyncResult<>(queue.next(worker));
    }

    /** Says that this node still makes the report; whether it does. */
    @Asynchronous
    public Future<Boolean> beat(Turn turn) {
        return new AsyncResult<>(held(turn, () -> queue.beat(turn)));
    }

    /** Returns the report to the queue; whether this node had it. */
    @Asynchronous
    public Future<Boolean> putBack(Turn turn) {
        return new AsyncResult<>(held(turn, () -> queue.putBack(turn)));
    }

    private boolean held(Turn turn, Runnable act) {
        tenant.enter(turn.tenant(), turn.requestedBy(), Set.of());
        try {
            act.run();
            return true;
        } catch (StoppedWork stopped) {
            LOG.fine(() -> "report " + turn.report() + " is not ours any more: " + stopped.getMessage());
            return false;
        }
    }
}
