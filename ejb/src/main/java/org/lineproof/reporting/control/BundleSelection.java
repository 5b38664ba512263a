package org.lineproof.reporting.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.privacy.entity.Content;
import org.lineproof.report.json.ReportJson;
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
        List<JsonNode> references = new ArrayList<>();
        ReportJson.tree(report).findValues("references").forEach(list -> list.forEach(references::add));
        Map<String, Set<Long>> placed = references.stream()
                .collect(Collectors.groupingBy(
                        reference -> reference.get("origin").asText(),
                        Collectors.flatMapping(
                                reference -> LongStream.rangeClosed(
                                                reference.get("first").asLong(),
                                                reference.get("last").asLong())
                                        .boxed(),
                                Collectors.toCollection(HashSet::new))));
        Map<String, Set<Long>> opened = references.stream()
                .filter(reference ->
                        reference.get("first").asLong() == reference.get("last").asLong())
                .collect(Collectors.groupingBy(
                        reference -> reference.get("origin").asText(),
                        Collectors.mapping(
                                reference -> reference.get("first").asLong(), Collectors.toCollection(HashSet::new))));
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
        TreeProofs proofs = new TreeProofs(new CutTiles(log));
        return new TreeSet<>(placed.getOrDefault(log.require().origin(), Set.of()))
                .stream()
                        .map(index -> new BundledEntry(
                                index,
                                log.entries().get(index.intValue()).entry(),
                                proofs.inclusion(index, log.require().size()).path()))
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
