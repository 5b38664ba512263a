package org.lineproof.report.basis;

/** How a statement is backed. The classes are never merged into one flag; the last two are not comparable. */
public enum EvidenceClass {
    /** Somebody said so; nothing but the account that sent it stands behind it. */
    DECLARED("declared"),
    /** The producer signed it. */
    SIGNED("signed"),
    /** A hardware attestation covers it. */
    TEE_ATTESTED("TEE-attested"),
    /** A zero-knowledge proof covers it. */
    ZK_PROVED("ZK-proved");

    private final String words;

    EvidenceClass(String words) {
        this.words = words;
    }

    /** The words a report prints. */
    public String words() {
        return words;
    }
}
