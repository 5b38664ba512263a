package org.lineproof.evidence.trie;

/** A proof that does not lead from its root to a value. */
public final class BrokenProof extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, and at which node, counted from 1 */
    public BrokenProof(String reason) {
        super(reason);
    }
}
