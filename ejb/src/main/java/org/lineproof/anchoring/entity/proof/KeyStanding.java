package org.lineproof.anchoring.entity.proof;

/** How a verification key stands in the registry of proofs. */
public enum KeyStanding {
    /** Nobody registered it. */
    UNKNOWN,
    /** Nobody has said what its public signals are. */
    UNCLASSIFIED,
    /** Some signal is personal: nothing is recorded under it. */
    PERSONAL,
    /** None is. */
    RECORDABLE
}
