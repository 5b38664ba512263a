package org.lineproof.transparency.entity.witness;

import java.util.List;

/**
 * Which witnesses an organisation's logs are shown to, and how many operators of them have to cosign a checkpoint
 * before the organisation calls it witnessed. A verifier has a policy of its own, in its pin file.
 *
 * @param witnesses those that are asked; none of the organisation's own
 * @param quorum how many operators; 0 calls nothing witnessed
 */
public record WitnessPolicy(List<ListedWitness> witnesses, int quorum) {
    /** Nobody is asked. */
    public static final WitnessPolicy NONE = new WitnessPolicy(List.of(), 0);

    /** @throws IllegalArgumentException when the quorum is negative or more than there are operators */
    public WitnessPolicy {
        witnesses = List.copyOf(witnesses);
        long operators =
                witnesses.stream().map(ListedWitness::operator).distinct().count();
        if (quorum < 0 || quorum > operators) {
            throw new IllegalArgumentException(
                    "quorum: expected 0 to " + operators + ", the number of operators of these witnesses");
        }
    }
}
