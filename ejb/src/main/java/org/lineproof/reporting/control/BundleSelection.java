package org.lineproof.reporting.control;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.batch.BatchTree;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.evidence.stream.OnDemand;
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
    /** Characters of a digest in base64url. */
    private static final int DIGEST = 43;

    private static final long BASE64_CHARACTERS = 4;
    private static final long BASE64_BYTES = 3;

    private final Map<String, BitSet> placed;
    private final Map<String, BitSet> opened;
    private final Opening opening;

    private BundleSelection(Map<String, BitSet> placed, Map<String, BitSet> opened, Opening opening) {
        this.placed = placed;
        this.opened = opened;
        this.opening = opening;
    }

    static BundleSelection of(EvidenceCut cut, ReportRecord report, Opening opening) {
        Map<String, BitSet> placed = new HashMap<>();
        Map<String, BitSet> opened = new HashMap<>();
        report.references().forEach(reference -> {
            int first = Math.toIntExact(reference.first());
            of(placed, reference.origin()).set(first, Math.toIntExact(reference.last()) + 1);
            if (reference.single()) {
                of(opened, reference.origin()).set(first);
            }
        });
        for (LogCut system : opening.placesWholeLog() ? cut.system().published() : List.<LogCut>of()) {
            int size = system.entries().size();
            of(placed, system.require().origin()).set(0, size);
            of(opened, system.require().origin()).set(0, size);
        }
        for (LogCut log : cut.published()) {
            log.ofType(LogKeyStatement.ENTRY_TYPE)
                    .forEach(entry -> of(placed, log.require().origin()).set(Math.toIntExact(entry.index())));
        }
        return new BundleSelection(placed, opened, opening);
    }

    private static BitSet of(Map<String, BitSet> sets, String origin) {
        return sets.computeIfAbsent(origin, any -> new BitSet());
    }

    /** The entries of a log that go in, with their inclusion paths. */
    OnDemand<BundledEntry> entries(LogCut log) {
        if (log.isEmpty()) {
            return OnDemand.joined(List.of());
        }
        // All nodes at once: made one by one, the paths of a long log take time by the square of its length.
        BatchTree tree = new BatchTree(
                log.entries().stream().map(entry -> entry.entry().leafHash()).toList());
        int[] places = placed.getOrDefault(log.require().origin(), new BitSet()).stream()
                .toArray();
        return new OnDemand<>(places.length, i -> {
            int index = places[i];
            return new BundledEntry(index, log.entries().get(index).entry(), tree.path(index));
        });
    }

    /** The contents of a log that go in, in its order. */
    OnDemand<BundledContent> contents(LogCut log) {
        int[] places = IntStream.range(0, log.entries().size())
                .filter(index -> goesIn(log.entries().get(index)))
                .toArray();
        return new OnDemand<>(places.length, i -> content(log.entries().get(places[i])));
    }

    /** So many bytes the contents of a log take at least, known without writing them: their digests, what is shown of them and its received form. */
    long leastBytes(LogCut log) {
        return log.entries().stream()
                .filter(this::goesIn)
                .mapToLong(this::leastBytes)
                .sum();
    }

    private long leastBytes(OpenedEntry entry) {
        Content content = Objects.requireNonNull(entry.content());
        Set<String> shown = shown(entry);
        List<String> names = content.disclosures().names();
        List<String> texts = content.disclosures().encoded();
        long bytes = 0;
        for (int i = 0; i < names.size(); i++) {
            bytes += DIGEST + (shown.contains(names.get(i)) ? texts.get(i).length() : 0);
        }
        boolean received = !shown.isEmpty() && opening.showsReceived(entry);
        return received ? bytes + content.raw().length * BASE64_CHARACTERS / BASE64_BYTES : bytes;
    }

    private boolean goesIn(OpenedEntry entry) {
        return entry.content() != null
                && (entry.is(LogKeyStatement.ENTRY_TYPE) || !shown(entry).isEmpty());
    }

    private BundledContent content(OpenedEntry entry) {
        BundledContent whole = OpenedContents.of(
                entry.origin(), entry.index(), entry.entry(), Objects.requireNonNull(entry.content()));
        Set<String> shown = shown(entry);
        if (shown.isEmpty()) {
            return whole.masked(Set.of(LogKeyStatement.FIELD));
        }
        return opening.showsReceived(entry) ? whole : whole.masked(shown);
    }

    /** The names of the fields that the report opens. */
    private Set<String> shown(OpenedEntry entry) {
        BitSet open = opened.getOrDefault(entry.origin(), new BitSet());
        return open.get(Math.toIntExact(entry.index())) ? opening.fields(entry) : Set.of();
    }
}
