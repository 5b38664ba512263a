package org.lineproof.evidence.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;

/** Every pair of sizes up to 130, and a seeded share of larger ones. */
class ProofPropertiesTest {
    private static final int MAX = 130;
    private static final long SEED = 20_261_122L;
    private static final Hash OTHER = Hash.sha256(new byte[] {42});

    private final Leaves leaves = Leaves.numbered(MAX);
    private final TreeProofs proofs = new TreeProofs(leaves);
    private final List<Hash> roots = new ArrayList<>();

    ProofPropertiesTest() {
        for (int size = 0; size <= MAX; size++) {
            roots.add(TreeHash.root(leaves.first(size)));
        }
    }

    private static List<List<Hash>> mutations(List<Hash> path) {
        List<List<Hash>> mutations = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, OTHER);
            mutations.add(changed);
            List<Hash> missing = new ArrayList<>(path);
            missing.remove(i);
            mutations.add(missing);
            List<Hash> twice = new ArrayList<>(path);
            twice.add(i, path.get(i));
            mutations.add(twice);
        }
        List<Hash> leftOver = new ArrayList<>(path);
        leftOver.add(OTHER);
        mutations.add(leftOver);
        return mutations;
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndNoMutationIs() {
        for (int size = 1; size <= MAX; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = proofs.inclusion(index, size);
                Hash leaf = leaves.all().get(index);
                String at = index + " of " + size;
                assertTrue(proof.proves(leaf, roots.get(size)), at);
                assertFalse(proof.proves(OTHER, roots.get(size)), at);
                assertFalse(proof.proves(leaf, roots.get(size - 1)), at);
                for (List<Hash> mutation : mutations(proof.path())) {
                    assertFalse(new InclusionProof(index, size, mutation).proves(leaf, roots.get(size)), at);
                }
            }
        }
    }

    @Test
    void aLeafIsProvedAtItsOwnIndexOnly() {
        for (int size = 2; size <= MAX; size++) {
            int index = size / 2;
            InclusionProof proof = proofs.inclusion(index, size);
            for (int other = 0; other < size; other++) {
                boolean proved = new InclusionProof(other, size, proof.path())
                        .proves(leaves.all().get(index), roots.get(size));
                assertEquals(other == index, proved, index + " claimed at " + other + " of " + size);
            }
        }
    }

    @Test
    void everyPairOfSizesIsConsistentAndNoMutationIs() {
        for (int second = 1; second <= MAX; second++) {
            for (int first = 1; first <= second; first++) {
                ConsistencyProof proof = proofs.consistency(first, second);
                String at = first + " to " + second;
                assertTrue(proof.proves(roots.get(first), roots.get(second)), at);
                assertFalse(proof.proves(OTHER, roots.get(second)), at);
                assertFalse(proof.proves(roots.get(first), OTHER), at);
                for (List<Hash> mutation : mutations(proof.path())) {
                    ConsistencyProof mutated = new ConsistencyProof(first, second, mutation);
                    assertFalse(mutated.proves(roots.get(first), roots.get(second)), at);
                }
            }
        }
    }

    @Test
    void treesOfSeveralTilesAreProvedFromPartialTiles() {
        Random random = new Random(SEED);
        Leaves many = Leaves.numbered(1 + random.nextInt(1500) + 66_000);
        TreeProofs large = new TreeProofs(many);
        for (int i = 0; i < 4; i++) {
            int size = 65_000 + random.nextInt(many.all().size() - 65_000);
            int index = random.nextInt(size);
            int first = 1 + random.nextInt(size);
            Hash root = TreeHash.root(many.first(size));
            String at = "seed " + SEED + ", size " + size + ", index " + index + ", first " + first;
            assertEquals(root, large.root(size), at);
            assertTrue(large.inclusion(index, size).proves(many.all().get(index), root), at);
            assertTrue(large.consistency(first, size).proves(TreeHash.root(many.first(first)), root), at);
        }
    }

    @Test
    void numbersThatNoTreeHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(1, 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(-1, 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(0, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> proofs.inclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(0, 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(2, 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> proofs.root(-1));
        List<Hash> tooMany = java.util.Collections.nCopies(65, OTHER);
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(0, 2, tooMany));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(1, 2, tooMany));
    }

    @Test
    void theLargestTreeIsWalkedWithoutOverflow() {
        InclusionProof proof = new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(OTHER));
        assertFalse(proof.proves(OTHER, OTHER));
        assertFalse(new ConsistencyProof(1L << 62, Long.MAX_VALUE, List.of(OTHER)).proves(OTHER, OTHER));
    }
}
