package org.lineproof.web.portal.start;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.promise.PromiseStanding;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Words;

/** The newest checkpoint of each of the organisation's logs. */
@Named
@RequestScoped
public class LogsAtGlance {

    @Inject
    LogReader reader;

    private List<Line> lines = List.of();

    @PostConstruct
    void read() {
        lines = reader.logs().stream().map(this::line).toList();
    }

    private Line line(EvidenceLog log) {
        Optional<SignedCheckpoint> latest = reader.latest(log.name());
        return new Line(
                log.name().value(),
                latest.map(checkpoint -> checkpoint.checkpoint().size()).orElse(0L),
                latest.map(SignedCheckpoint::publishedAt).orElse(null),
                said(reader.promises(log.name())));
    }

    /** Null where every promise was kept. */
    private static @Nullable Mark said(PromiseStanding promises) {
        Instant since = promises.openSince();
        if (since != null) {
            return Mark.bad(
                    Words.counted(promises.open(), "entry", "entries") + " overdue since " + Moments.text(since));
        }
        return promises.missed() == 0
                ? null
                : Mark.open(Words.counted(promises.missed(), "entry was", "entries were") + " published late");
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Published entries of all logs. */
    public long getEntries() {
        return lines.stream().mapToLong(Line::size).sum();
    }

    /**
     * A log at its newest checkpoint.
     *
     * @param size entries it covers
     * @param signedAt null before the first
     * @param promises what was not kept of them, null if all were
     */
    public record Line(
            String log,
            long size,
            @Nullable Instant signedAt,
            @Nullable Mark promises) {}
}
