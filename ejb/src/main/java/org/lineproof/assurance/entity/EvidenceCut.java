package org.lineproof.assurance.entity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.LogPin;

/**
 * Everything an evaluation may look at: three logs, and those that followed them, each up to one checkpoint. What is computed from a cut is the same
 * on every day, for us and for an auditor who opens the same entries.
 *
 * @param system the log of the AI system
 * @param lineage the lineage of all pipelines of the organisation
 * @param audit registrations and issued reports
 * @param supplied the bundles of other organisations that were imported about the system, in the order of their entries in
 *     {@code audit}
 */
public record EvidenceCut(
        String systemId, LogLine system, LogLine lineage, LogLine audit, List<SuppliedBundle> supplied) {
    public EvidenceCut {
        supplied = List.copyOf(supplied);
    }

    /** A cut in which nothing of other organisations is looked at. */
    public EvidenceCut(String systemId, LogLine system, LogLine lineage, LogLine audit) {
        this(systemId, system, lineage, audit, List.of());
    }

    /** The same logs with these bundles. */
    public EvidenceCut with(List<SuppliedBundle> bundles) {
        return new EvidenceCut(systemId, system, lineage, audit, bundles);
    }

    /**
     * The day that the cut speaks of, in UTC: that of the newest checkpoint.
     *
     * @throws IllegalStateException if nothing is published
     */
    public LocalDate on() {
        return pins().stream()
                .map(LogPin::publishedAt)
                .max(Comparator.naturalOrder())
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
                .orElseThrow(() -> new IllegalStateException("nothing is published"));
    }

    /** The logs of which something is published, the log of the system first. */
    public List<LogCut> published() {
        return logs().filter(log -> !log.isEmpty()).toList();
    }

    /** The logs that have a pinned checkpoint, those without entries among them, the log of the system first. */
    public List<LogCut> pinned() {
        return logs().filter(log -> log.pin() != null).toList();
    }

    /**
     * What stands behind a fact that was computed over all pinned logs.
     *
     * @throws IllegalStateException if nothing is pinned
     */
    public Basis whole() {
        List<LogCut> logs = pinned();
        if (logs.isEmpty()) {
            throw new IllegalStateException("nothing is pinned");
        }
        return new Basis(
                null,
                logs.get(0).require().state(),
                logs.stream().map(log -> log.whole().references().get(0)).toList());
    }

    /**
     * What stands behind a fact that entries of several logs state together: its state is that of the weakest of them.
     *
     * @param by at least one; what it names is grouped by log, in the order of the logs' first entries here
     * @throws IllegalArgumentException if an entry is of no log of the cut
     */
    public Basis stated(@Nullable EvidenceClass evidence, Collection<OpenedEntry> by) {
        Map<String, SortedSet<Long>> places = new LinkedHashMap<>();
        by.forEach(entry -> places.computeIfAbsent(entry.origin(), origin -> new TreeSet<>())
                .add(entry.index()));
        LogState weakest = pins().stream()
                .filter(pin -> places.containsKey(pin.origin()))
                .map(LogPin::state)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("of no log of the cut: " + places.keySet()));
        List<Reference> references = new ArrayList<>();
        places.forEach((origin, indexes) -> indexes.forEach(index -> references.add(Reference.to(origin, index))));
        return new Basis(evidence, weakest, references);
    }

    /** What is overdue in each of the logs, published or not, the log of the system first. */
    public List<OverdueEntries> overdue() {
        return logs().map(LogCut::overdue).filter(Objects::nonNull).toList();
    }

    /** How many entries the published logs hold. */
    public long entries() {
        return published().stream().mapToLong(log -> log.entries().size()).sum();
    }

    /** The pins of the logs, the log of the system first; that of a system without entries has size 0. */
    public List<LogPin> pins() {
        return logs().map(LogCut::pin).filter(Objects::nonNull).toList();
    }

    private Stream<LogCut> logs() {
        return Stream.of(system, audit, lineage).flatMap(line -> line.parts().stream());
    }
}
