package org.lineproof.assurance.entity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.LogPin;

/**
 * A log and those that followed it when it was closed, each up to one checkpoint. As a rule there is one.
 *
 * @param parts at least one, oldest first
 */
public record LogLine(List<LogCut> parts) {
    /** @throws IllegalArgumentException if there is no log */
    public LogLine {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a line begins with a log");
        }
    }

    /** The logs of which something is published. */
    public List<LogCut> published() {
        return parts.stream().filter(log -> !log.isEmpty()).toList();
    }

    /** The logs that have a pinned checkpoint, those of size 0 among them. */
    public List<LogCut> pinned() {
        return parts.stream().filter(log -> log.pin() != null).toList();
    }

    /** Whether nothing is logged, as far as the cut goes. */
    public boolean isEmpty() {
        return published().isEmpty();
    }

    /** The entries of all logs, in order. */
    public List<OpenedEntry> entries() {
        return parts.stream().flatMap(log -> log.entries().stream()).toList();
    }

    /** The entries of a type, in order. */
    public Stream<OpenedEntry> ofType(String type) {
        return parts.stream().flatMap(log -> log.ofType(type));
    }

    /**
     * The newest pinned checkpoint, of a log with entries where there is one.
     *
     * @throws IllegalStateException if nothing is pinned
     */
    public LogPin require() {
        List<LogCut> stating = stating();
        return stating.isEmpty()
                ? parts.get(0).require()
                : stating.get(stating.size() - 1).require();
    }

    /** Those with entries, else those that say that there is none. */
    private List<LogCut> stating() {
        return isEmpty() ? pinned() : published();
    }

    /** The state of the weakest log of which something is published. */
    public LogState state() {
        return published().stream()
                .map(log -> log.require().state())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> require().state());
    }

    /** What stands behind a fact that was computed over all of it; that nothing is logged is said by the checkpoints. */
    public Basis whole() {
        return new Basis(
                null,
                state(),
                stating().stream().map(log -> log.whole().references().get(0)).toList());
    }

    /** What stands behind a fact that these entries state. */
    public Basis stated(EvidenceClass evidence, List<OpenedEntry> by) {
        return new Basis(
                evidence, state(), by.stream().map(OpenedEntry::reference).toList());
    }

    /** Where the entry stands. */
    public Reference reference(OpenedEntry entry) {
        return entry.reference();
    }
}
