package org.lineproof.reporting.control;

import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.entity.ProgressRow;
import org.lineproof.reporting.entity.ReportIssue;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.StoredRequest;

/** Derives the standing of a request from its rows. */
final class Standings {
    private static final String LOST = "interrupted, since its server stopped";

    private Standings() {}

    /** @param place in the queue, from 1; 0 if it is further behind than the queue is read */
    static ReportStanding of(
            StoredRequest stored,
            @Nullable ProgressRow last,
            int attempts,
            @Nullable ReportIssue issue,
            boolean waits,
            int place) {
        State state = waits || last == null ? State.QUEUED : last.state();
        return new ReportStanding(
                stored.id(),
                stored.request(),
                stored.requestedBy(),
                stored.requestedAt(),
                state,
                last == null ? 0 : last.percent(),
                waits || last == null ? waiting(last, place) : last.step(),
                attempts,
                issue == null ? null : issue.documentId(),
                issue == null ? null : issue.entry());
    }

    private static String waiting(@Nullable ProgressRow last, int place) {
        String where = place == 0 ? "waiting in the queue" : "waiting, place " + place + " in the queue";
        if (last == null) {
            return where;
        }
        return (last.state() == State.QUEUED ? last.step() : LOST) + "; it is taken up again by itself: " + where;
    }
}
