package org.lineproof.assurance.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.record.LogPin;

/**
 * Everything an evaluation may look at: three logs, and those that followed them, each up to one checkpoint. What is computed from a cut is the same
 * on every day, for us and for an auditor who opens the same entries.
 *
 * @param system the log of the AI system
 * @param lineage the lineage of all pipelines of the organisation
 * @param audit registrations and issued reports
 */
public record EvidenceCut(String systemId, LogLine system, LogLine lineage, LogLine audit) {
    /** The logs of which something is published, the log of the system first. */
    public List<LogCut> published() {
        return logs().filter(log -> !log.isEmpty()).toList();
    }

    /**
     * What stands behind a fact that was computed over all published logs.
     *
     * @throws IllegalStateException if nothing is published
     */
    public Basis whole() {
        List<LogCut> logs = published();
        if (logs.isEmpty()) {
            throw new IllegalStateException("nothing is published");
        }
        return new Basis(
                null,
                logs.get(0).require().state(),
                logs.stream().map(log -> log.whole().references().get(0)).toList());
    }

    /** What is overdue in each of the logs, published or not, the log of the system first. */
    public List<OverdueEntries> overdue() {
        return logs().map(LogCut::overdue).filter(Objects::nonNull).toList();
    }

    /** How many entries the published logs hold. */
    public long entries() {
        return published().stream().mapToLong(log -> log.entries().size()).sum();
    }

    /** The pins of the logs of which something is published, the log of the system first. */
    public List<LogPin> pins() {
        return logs().map(LogCut::pin).filter(Objects::nonNull).toList();
    }

    private Stream<LogCut> logs() {
        return Stream.of(system, audit, lineage).flatMap(line -> line.parts().stream());
    }
}
