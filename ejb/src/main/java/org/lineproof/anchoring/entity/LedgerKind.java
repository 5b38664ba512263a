package org.lineproof.anchoring.entity;

/** What sort of chain holds our heads, in the words that may be used for it. */
public enum LedgerKind {
    /** A permissioned Besu network whose validators we or the tenant control: its seals are its own word. */
    BESU("Besu, self-attested chain"),
    /** Anvil: it speaks the same protocol and has no seals at all. */
    ANVIL("development chain");

    /** What a Besu network is called whose validators, by the operator's file, are independent enough. */
    public static final String INDEPENDENT = "Besu, independent chain";

    private final String words;

    LedgerKind(String words) {
        this.words = words;
    }

    /** What to print wherever an anchor is shown, while nothing is known of who runs the validators. */
    public String words() {
        return words;
    }
}
