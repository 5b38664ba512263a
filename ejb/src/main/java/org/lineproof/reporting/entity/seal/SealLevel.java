package org.lineproof.reporting.entity.seal;

/** What is sealed in beside the signature: the baseline levels of ETSI EN 319 142-1, section 6. */
public enum SealLevel {
    /** A signature alone: it holds as long as its certificate. */
    B,
    /** A time stamp over the signature: when it was there. */
    T,
    /** Certificates and revocation data beside it: it can be checked when their issuers are gone. */
    LT,
    /** An archive time stamp over all of it, which can be renewed. */
    LTA,
    /** None of these. */
    OTHER
}
