package org.lineproof.assurance.control.cut;

import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.privacy.entity.Shared;

/** The entries of one log, holding once what they have in common: all but their commitments and numbers, as a rule. */
final class SharedEntries {
    private final Shared shared = new Shared();

    /** An entry that equals this one. */
    Entry of(Entry entry) {
        @Nullable String system = entry.system();
        return new Entry(
                shared.one(entry.type()),
                system == null ? null : shared.one(system),
                shared.one(entry.producer()),
                entry.epoch(),
                entry.sequence(),
                shared.one(entry.minute()),
                entry.contentRoot(),
                entry.raw(),
                shared.one(entry.references()));
    }
}
