package org.lineproof.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.merkle.Leaves;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;

/** A log in memory, signed by the key of its origin. */
record ExampleLog(NoteSigner signer, List<Entry> entries) {
    static NoteSigner signer(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new NoteSigner(name, bytes);
    }

    Hash root(int size) {
        return proofs().root(size);
    }

    String note(int size) {
        return signer.sign(new Checkpoint(signer.key().name(), size, root(size)).text());
    }

    /** The log as a bundle shows it, with the entries before {@code shown}. */
    BundledLog bundled(int shown) {
        List<BundledEntry> bundled = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            bundled.add(new BundledEntry(
                    i, entries.get(i), proofs().inclusion(i, entries.size()).path()));
        }
        return new BundledLog(
                signer.key().name(), "demo", signer.key(), entries.size(), note(entries.size()), null, bundled);
    }

    private TreeProofs proofs() {
        return new TreeProofs(new Leaves(entries.stream().map(Entry::leafHash).toList()));
    }
}
