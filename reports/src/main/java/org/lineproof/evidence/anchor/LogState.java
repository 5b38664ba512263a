package org.lineproof.evidence.anchor;

/** How far a log has got by the word of others, weakest first (EVIDENCE, "Words we may use"). */
public enum LogState {
    /** Under a checkpoint signed by the log's key. */
    PUBLISHED("published"),
    /** Cosigned by the verifier's quorum of witnesses. */
    WITNESSED("witnessed"),
    /** In a block that those who are not independent could have sealed, or hindered, by themselves. */
    ANCHORED_SELF_ATTESTED("anchored, self-attested chain"),
    /** In a block that needed the seals of independent validators. */
    ANCHORED_INDEPENDENT("anchored, independent chain"),
    /** Stamped by an authority whose word has evidential value. */
    TIME_STAMPED("time-stamped");

    private final String words;

    LogState(String words) {
        this.words = words;
    }

    /** The words to print. */
    public String words() {
        return words;
    }
}
