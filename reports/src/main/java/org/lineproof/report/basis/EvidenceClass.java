package org.lineproof.report.basis;

import org.lineproof.evidence.proof.binding.ProofClass;

/** How a statement is backed. The classes are never merged into one flag; the last two are not comparable. */
public enum EvidenceClass {
    /** Somebody said so; nothing but the account that sent it stands behind it. */
    DECLARED("declared"),
    /** The producer signed it. */
    SIGNED("signed"),
    /** A hardware attestation covers it. */
    TEE_ATTESTED(ProofClass.TEE_ATTESTED.words()),
    /** A zero-knowledge proof covers it. */
    ZK_PROVED(ProofClass.ZK_PROVED.words());

    private final String words;

    EvidenceClass(String words) {
        this.words = words;
    }

    /** The words a report prints. */
    public String words() {
        return words;
    }

    /** The class of a receipt whose proof of this class holds. */
    public static EvidenceClass of(ProofClass proved) {
        return proved == ProofClass.ZK_PROVED ? ZK_PROVED : TEE_ATTESTED;
    }

    /**
     * The strongest class that two statements both reach: the weaker one, and where an attestation meets a zero-knowledge
     * proof, of which neither is the weaker, that of a signature.
     */
    public EvidenceClass common(EvidenceClass other) {
        if (this != other && compareTo(SIGNED) > 0 && other.compareTo(SIGNED) > 0) {
            return SIGNED;
        }
        return compareTo(other) < 0 ? this : other;
    }
}
