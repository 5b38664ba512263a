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
                latest.map(SignedCheckpoint::publishedAt).orElse(null));
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
     */
    public record Line(String log, long size, @Nullable Instant signedAt) {}
}
