package org.lineproof.reporting.control;

import java.util.List;
import java.util.stream.LongStream;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TileSource;
import org.lineproof.evidence.merkle.TreeHash;

/** The tiles of a log, computed from the entries of a cut. */
final class CutTiles implements TileSource {
    private final List<Hash> leaves;

    CutTiles(LogCut cut) {
        leaves = cut.entries().stream().map(entry -> entry.entry().leafHash()).toList();
    }

    @Override
    public List<Hash> hashes(int level, long tileIndex, int width) {
        long first = tileIndex * WIDTH;
        return LongStream.range(first, first + width)
                .mapToObj(index -> hash(level, index))
                .toList();
    }

    private Hash hash(int level, long index) {
        long span = 1L << HEIGHT * level;
        return level == 0
                ? leaves.get((int) index)
                : TreeHash.root(leaves.subList((int) (index * span), (int) ((index + 1) * span)));
    }
}
