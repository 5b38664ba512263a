package org.lineproof.web.portal.start;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.boundary.audit.AuditQuery;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.promise.PromiseStanding;
import org.lineproof.web.portal.telling.AuditWords;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Words;

/** The newest checkpoint of each of the organisation's logs, and what its last audit found. */
@Named
@RequestScoped
public class LogsAtGlance {

    @Inject
    LogReader reader;

    @Inject
    AuditQuery audits;

    @Inject
    LogEnds ends;

    private List<Line> lines = List.of();

    @PostConstruct
    void read() {
        Map<Integer, AuditGlance> audited = audits.glances();
        lines = reader.logs().stream()
                .map(log -> line(log, audited.get(log.number())))
                .toList();
    }

    private Line line(EvidenceLog log, @Nullable AuditGlance audit) {
        Optional<SignedCheckpoint> latest = reader.latest(log.name());
        return new Line(
                log.name().value(),
                latest.map(checkpoint -> checkpoint.checkpoint().size()).orElse(0L),
                latest.map(SignedCheckpoint::publishedAt).orElse(null),
                said(reader.promises(log.name())),
                ends.of(log.name())
                        .map(closed -> Mark.quiet("Closed, continued in " + closed.continuedIn()))
                        .orElse(null),
                audit);
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

    /** The logs that did not fit when they were last audited. */
    public List<Line> getDamaged() {
        return lines.stream().filter(Line::damaged).toList();
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
     * @param closed null while the log is open
     * @param lastAudit null before the first
     */
    public record Line(
            String log,
            long size,
            @Nullable Instant signedAt,
            @Nullable Mark promises,
            @Nullable Mark closed,
            @Nullable AuditGlance lastAudit) {

        /** Null before the first audit. */
        public @Nullable Mark audit() {
            return lastAudit == null ? null : AuditWords.mark(lastAudit);
        }

        /** When it was last audited, and what came of it. */
        public String audited() {
            return lastAudit == null ? "not audited yet" : AuditWords.sentence(lastAudit);
        }

        boolean damaged() {
            return lastAudit != null && lastAudit.outcome() == Outcome.FINDINGS;
        }
    }
}
