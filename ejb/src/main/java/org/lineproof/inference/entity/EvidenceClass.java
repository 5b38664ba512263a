package org.lineproof.inference.entity;

/** What stands behind a statement. It is never merged with the state of the log; the last two are not comparable. */
public enum EvidenceClass {
    /** Somebody said so. */
    DECLARED,
    /** The producer's key signed it. */
    SIGNED,
    /** A trusted execution environment attested it. */
    TEE_ATTESTED,
    /** A zero-knowledge proof shows it for a committed model and a committed input. */
    ZK_PROVED
}
