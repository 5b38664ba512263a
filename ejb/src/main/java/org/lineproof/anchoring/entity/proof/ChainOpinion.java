package org.lineproof.anchoring.entity.proof;

/**
 * What a node said when it was asked whether a proof holds. It is one node's word: it never makes a proof valid by itself,
 * and a node that says otherwise than our own verification is an incident, not a verdict.
 */
public sealed interface ChainOpinion {

    /**
     * Who said it.
     *
     * @param node the node's address and what it calls itself
     * @param ledger the sort of chain, in the words that may be used for it
     * @param chainId the chain's EIP-155 id
     * @param contract the contract that was asked, 0x and 40 digits
     * @param block number of the block on whose state it was asked
     */
    record Source(String node, String ledger, long chainId, String contract, long block) {}

    /** The proof holds. */
    record Holds(Source source) implements ChainOpinion {}

    /** The proof does not hold; that is not how a lack of gas or of an answer looks. */
    record Fails(Source source) implements ChainOpinion {}

    /**
     * It was not found out, and nothing follows for the proof.
     *
     * @param reason why, with what may help
     * @param silent whether the node gave no answer at all, so that it need not be asked about others now
     */
    record Unknown(String reason, boolean silent) implements ChainOpinion {}
}
