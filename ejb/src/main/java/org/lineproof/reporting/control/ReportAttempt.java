package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.reporting.control.queue.Lease;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.control.queue.StoppedWork;
import org.lineproof.reporting.control.queue.Workplaces;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.entity.Refusal;

/** One attempt at a report, and what the log of the server tells of it. */
@ApplicationScoped
public class ReportAttempt {
    private static final Logger LOG = Logger.getLogger(ReportAttempt.class.getName());

    @Inject
    ReportQueue queue;

    @Inject
    ReportWork work;

    @Inject
    Workplaces places;

    /** Ends with the report issued or failed, or left to another attempt. */
    public void make(Turn turn) {
        String name = "report " + turn.report() + " of " + turn.tenant();
        tellBegin(name, turn);
        long begin = System.nanoTime();
        try {
            ReportWork.Issued made = work.perform(turn);
            LOG.info(() -> name + " is issued as " + made.documentId() + " after " + milliseconds(begin) + " ms: "
                    + made.rows() + " rows in annexes, " + made.files().bytes() + " bytes in "
                    + made.files().files().size() + " files");
        } catch (StoppedWork stopped) {
            LOG.info(() -> name + " stops after " + milliseconds(begin) + " ms: " + stopped.getMessage());
        } catch (Refusal refusal) {
            LOG.info(() -> name + " cannot be made: " + refusal.reason());
            end(name, turn, refusal.reason());
        } catch (RuntimeException e) {
            if (places.closed()) {
                LOG.log(Level.INFO, e, () -> name + " was interrupted by the stop of this server");
            } else {
                LOG.log(Level.SEVERE, e, () -> name + " failed after " + milliseconds(begin) + " ms");
                end(name, turn, "an error of the server, which is in its log; request it again");
            }
        }
    }

    private static void tellBegin(String name, Turn turn) {
        if (turn.resumed()) {
            LOG.warning(
                    () -> name + " is taken up again: attempt " + turn.attempt() + ", the one before was last heard of"
                            + " at the step \"" + turn.before() + "\"; after " + Lease.MOST_ATTEMPTS
                            + " lost attempts it is given up");
        } else {
            LOG.info(() -> name + " begins, requested by " + turn.requestedBy());
        }
    }

    /** If even this cannot be written, the turn ends by silence, and another attempt follows. */
    private void end(String name, Turn turn, String reason) {
        try {
            queue.fail(turn, reason);
        } catch (StoppedWork stopped) {
            LOG.info(() -> name + " had ended before: " + stopped.getMessage());
        }
    }

    private static long milliseconds(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
