package org.lineproof.report.basis;

/** How far the log that holds a statement has got. Independent of {@link EvidenceClass}. */
public enum LogState {
    /** Durable, but under no signed checkpoint yet. */
    PENDING("pending"),
    /** Under a signed checkpoint. */
    PUBLISHED("published"),
    /** Cosigned by a quorum that is neither the tenant nor us. */
    WITNESSED("witnessed"),
    /** In a block of a chain without seals: good for trying out, no evidence. */
    DEVELOPMENT_CHAIN("development chain"),
    /** In a block whose validators the tenant or we control. */
    ANCHORED_SELF_ATTESTED("anchored, self-attested chain"),
    /** In a block whose validators are independent of the tenant and of us. */
    ANCHORED_INDEPENDENT("anchored, independent chain");

    private final String words;

    LogState(String words) {
        this.words = words;
    }

    /** The words a report prints. */
    public String words() {
        return words;
    }
}
