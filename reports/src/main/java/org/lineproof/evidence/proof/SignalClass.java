package org.lineproof.evidence.proof;

import java.util.Arrays;

/** What a public signal is, and with it who may see it. */
public enum SignalClass {
    /** The same in every proof under the anchor, for instance the commitment to the model. */
    CONSTANT("constant"),
    /** What the model answered. */
    OUTPUT_CLASS("output-class"),
    /** Hides a value behind a salt. */
    COMMITMENT("commitment"),
    /** Binds the proof to one decision. */
    CONTEXT("context"),
    /** Tells something about a person: such a proof is kept like content and recorded on no chain. */
    PERSONAL("personal");

    private final String text;

    SignalClass(String text) {
        this.text = text;
    }

    /** The word in a trust anchor. */
    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException when there is no such class */
    public static SignalClass of(String text) {
        return Arrays.stream(values())
                .filter(known -> known.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected constant, output-class, commitment, context or personal"));
    }
}
