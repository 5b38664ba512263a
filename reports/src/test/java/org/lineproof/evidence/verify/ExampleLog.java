package org.lineproof.evidence.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return new NoteSigner(name, seed(seed));
    }

    static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return seed;
    }

    Hash root(int size) {
        return proofs().root(size);
    }

    String note(int size) {
        return signer.sign(new Checkpoint(signer.key().name(), size, root(size)).text());
    }

    /** The log as a bundle shows it, with the entries before {@code shown}. */
    BundledLog bundled(int shown) {
        TreeProofs proofs = proofs();
        List<BundledEntry> bundled = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            bundled.add(new BundledEntry(
                    i, entries.get(i), proofs.inclusion(i, entries.size()).path()));
        }
        return new BundledLog(
                signer.key().name(), "demo", signer.key(), entries.size(), note(entries.size()), null, bundled);
    }

    private TreeProofs proofs() {
        Leaves leaves = new Leaves(entries.stream().map(Entry::leafHash).toList());
        Map<List<Long>, List<Hash>> tiles = new HashMap<>();
        return new TreeProofs((level, index, width) -> tiles.computeIfAbsent(
                List.of((long) level, index, (long) width), tile -> leaves.hashes(level, index, width)));
    }
}
