package org.lineproof.assurance.entity;

import java.util.List;
import java.util.stream.Stream;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;

/**
 * What a cut can be made at: one checkpoint of each log that has one, without any entry.
 *
 * @param system of the log of the AI system and those that followed it, oldest first
 * @param audit the same of the registrations
 * @param lineage the same of the lineage of all pipelines
 * @param overdue what no checkpoint covered though that was promised, the log of the system first
 */
public record CutHeads(List<LogPin> system, List<LogPin> audit, List<LogPin> lineage, List<OverdueEntries> overdue) {
    /** Wording and view follow from the request; a cut has none. */
    private static final String OF_THE_REQUEST = "of the request";

    public CutHeads {
        system = List.copyOf(system);
        audit = List.copyOf(audit);
        lineage = List.copyOf(lineage);
        overdue = List.copyOf(overdue);
    }

    /** In the order of the pins of a cut. */
    public List<LogPin> logs() {
        return Stream.of(system, audit, lineage).flatMap(List::stream).toList();
    }

    /** How many entries a cut has that is made here. */
    public long entries() {
        return logs().stream().mapToLong(LogPin::size).sum();
    }

    /** Whether a ledger holds each; none takes a log without entries. */
    public boolean anchored() {
        return logs().stream().noneMatch(pin -> !pin.empty() && pin.state() == LogState.PUBLISHED);
    }

    /**
     * The pins of a cut that is made here.
     *
     * @throws IllegalArgumentException if no log has a checkpoint
     */
    public Pins pins() {
        return new Pins(logs(), overdue, OF_THE_REQUEST, OF_THE_REQUEST);
    }
}
