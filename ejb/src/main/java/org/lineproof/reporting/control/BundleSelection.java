package org.lineproof.reporting.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.batch.BatchTree;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.privacy.entity.Content;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.bundle.OpenedContents;
import org.lineproof.reporting.control.extract.Opening;

/**
 * What goes into a bundle: the log of the system whole, unless the report is about a single decision, and open as far as
 * the report opens it; of the other logs the entries that the report refers to, open where an entry is named by itself. An
 * entry inside a range is only committed to: it may be about other systems. Statements of new log keys go in from every log: without them nobody could follow the keys.
 */
final class BundleSelection {
    private final Map<String, Set<Long>> placed;
    private final Map<String, Set<Long>> opened;
    private final Opening opening;

    private BundleSelection(Map<String, Set<Long>> placed, Map<String, Set<Long>> opened, Opening opening) {
        this.placed = placed;
        this.opened = opened;
        this.opening = opening;
    }

    static BundleSelection of(EvidenceCut cut, ReportRecord report, Opening opening) {
        Map<String, Set<Long>> placed = new HashMap<>();
        Map<String, Set<Long>> opened = new HashMap<>();
        report.references().forEach(reference -> {
            Set<Long> ofLog = placed.computeIfAbsent(reference.origin(), origin -> new HashSet<>());
            LongStream.rangeClosed(reference.first(), reference.last()).forEach(ofLog::add);
            if (reference.single()) {
                opened.computeIfAbsent(reference.origin(), origin -> new HashSet<>())
                        .add(reference.first());
            }
        });
        for (LogCut system : opening.placesWholeLog() ? cut.system().published() : List.<LogCut>of()) {
            Set<Long> whole =
                    LongStream.range(0, system.require().size()).boxed().collect(Collectors.toCollection(HashSet::new));
            placed.put(system.require().origin(), whole);
            opened.put(system.require().origin(), whole);
        }
        for (LogCut log : cut.published()) {
            log.ofType(LogKeyStatement.ENTRY_TYPE)
                    .forEach(entry -> placed.computeIfAbsent(log.require().origin(), origin -> new HashSet<>())
                            .add(entry.index()));
        }
        return new BundleSelection(placed, opened, opening);
    }

    /** The entries of a log that go in, with their inclusion paths. */
    List<BundledEntry> entries(LogCut log) {
        if (log.isEmpty()) {
            return List.of();
        }
        // All nodes at once: made one by one, the paths of a long log take time by the square of its length.
        BatchTree tree = new BatchTree(
                log.entries().stream().map(entry -> entry.entry().leafHash()).toList());
        return new TreeSet<>(placed.getOrDefault(log.require().origin(), Set.of()))
                .stream()
                        .map(index -> new BundledEntry(
                                index, log.entries().get(index.intValue()).entry(), tree.path(index.intValue())))
                        .toList();
    }

    /** The contents of a log that go in. */
    List<BundledContent> contents(LogCut log) {
        Set<Long> open = opened.getOrDefault(log.require().origin(), Set.of());
        List<BundledContent> contents = new ArrayList<>();
        for (OpenedEntry entry : log.entries()) {
            Content content = entry.content();
            Set<String> shown = open.contains(entry.index()) ? opening.fields(entry) : Set.of();
            if (content != null && !shown.isEmpty()) {
                BundledContent whole = opened(log, entry, content);
                contents.add(opening.showsReceived(entry) ? whole : whole.masked(shown));
            } else if (content != null && entry.is(LogKeyStatement.ENTRY_TYPE)) {
                contents.add(opened(log, entry, content).masked(Set.of(LogKeyStatement.FIELD)));
            }
        }
        return contents;
    }

    private static BundledContent opened(LogCut log, OpenedEntry entry, Content content) {
        return OpenedContents.of(log.require().origin(), entry.index(), entry.entry(), content);
    }
}
