package org.lineproof.anchoring.control.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.anchoring.entity.HeadAdvance;

/** Which heads share a transaction. */
final class Batches {
    private static final int MOST_HEADS = 100;

    /** Gas of one transaction: a fraction of a block, and below 150,000 bytes of calldata. */
    private static final long MOST_GAS = 4_000_000;

    private static final long GAS_OF_A_HEAD = 25_000;
    private static final long GAS_OF_A_HASH = 1_100;

    private Batches() {}

    /** The heads in their order; each of a log in {@code alone} for itself, the others as many as fit. */
    static List<List<HeadAdvance>> of(List<HeadAdvance> advances, Set<Integer> alone) {
        List<List<HeadAdvance>> batches = new ArrayList<>();
        List<HeadAdvance> batch = new ArrayList<>();
        long gas = 0;
        for (HeadAdvance advance : advances) {
            if (alone.contains(advance.log().number())) {
                batches.add(List.of(advance));
                continue;
            }
            long more = GAS_OF_A_HEAD + GAS_OF_A_HASH * advance.proof().size();
            if (batch.size() == MOST_HEADS || (gas + more > MOST_GAS && !batch.isEmpty())) {
                batches.add(batch);
                batch = new ArrayList<>();
                gas = 0;
            }
            batch.add(advance);
            gas += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
