package org.lineproof.assurance.entity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.record.LogPin;
import org.lineproof.transparency.entity.promise.LatePublication;

/**
 * A log up to one checkpoint: entries 0 to size - 1, all of them.
 *
 * @param pin the checkpoint, null if nothing of the log is pinned; there are no entries then, nor at a checkpoint of size 0
 * @param late the first of the entries that were published later than promised, in order
 * @param overdue the entries that no checkpoint covered when the cut was made though that was promised, null for none
 */
public record LogCut(
        @Nullable LogPin pin,
        List<OpenedEntry> entries,
        List<LatePublication> late,
        @Nullable OverdueEntries overdue) {
    /** A log of which nothing is overdue. */
    public LogCut(@Nullable LogPin pin, List<OpenedEntry> entries, List<LatePublication> late) {
        this(pin, entries, late, null);
    }

    /** @throws IllegalArgumentException unless the entries are 0 to size - 1 in order */
    public LogCut {
        entries = List.copyOf(entries);
        late = List.copyOf(late);
        if (entries.size() != (pin == null ? 0 : pin.size())) {
            throw new IllegalArgumentException("a cut holds every entry below its size");
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).index() != i) {
                throw new IllegalArgumentException("entry " + entries.get(i).index() + " stands at " + i);
            }
        }
    }

    /** The entries of a type, in order. */
    public Stream<OpenedEntry> ofType(String type) {
        return entries.stream().filter(entry -> entry.is(type));
    }

    /** Whether nothing is logged, as far as the cut goes. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** @throws IllegalStateException if nothing is pinned */
    public LogPin require() {
        if (pin == null) {
            throw new IllegalStateException("nothing of the log is published");
        }
        return pin;
    }

    /** What stands behind a fact that was computed over the whole cut; at size 0 that is the checkpoint itself. */
    public Basis whole() {
        return Basis.computed(require().state(), require().origin(), require().size());
    }

    /** What stands behind a fact that these entries state. */
    public Basis stated(EvidenceClass evidence, List<OpenedEntry> by) {
        return new Basis(
                evidence,
                require().state(),
                by.stream().map(OpenedEntry::reference).toList());
    }
}
