package org.lineproof.reporting.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.entity.ProgressRow;
import org.lineproof.reporting.entity.ReportIssue;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.ReportStanding.State;
import org.lineproof.reporting.entity.StoredRequest;

/** Derives the standing of a request from its rows. */
final class Standings {
    /** Longer than any single step: whoever is silent for so long is gone, and its server with it. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private Standings() {}

    static ReportStanding of(
            StoredRequest stored, @Nullable ProgressRow last, @Nullable ReportIssue issue, Instant now) {
        State state = last == null ? State.QUEUED : last.state();
        int percent = last == null ? 0 : last.percent();
        String step = last == null ? "queued" : last.step();
        Instant heard = last == null ? stored.requestedAt() : last.at();
        boolean working = state == State.QUEUED || state == State.RUNNING;
        if (working && heard.plus(SILENCE).isBefore(now)) {
            state = State.FAILED;
            step = "interrupted by a restart of the server; request the report again";
        }
        return new ReportStanding(
                stored.id(),
                stored.request(),
                stored.requestedBy(),
                stored.requestedAt(),
                state,
                percent,
                step,
                issue == null ? null : issue.documentId(),
                issue == null ? null : issue.entry());
    }
}
