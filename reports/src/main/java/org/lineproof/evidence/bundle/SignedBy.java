package org.lineproof.evidence.bundle;

import java.util.Arrays;

/** Whose signature a verifier can see on a content. */
public enum SignedBy {
    /** The producer's own: it is in the bundle and stays valid under masking. */
    PRODUCER("producer"),
    /** The producer signed another form; the signature was checked at reception and cannot be checked again. */
    CHECKED_BY_US("checked by us"),
    /** Nobody signed. */
    NONE("none");

    private final String words;

    SignedBy(String words) {
        this.words = words;
    }

    /** The words in the bundle. */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException for other words */
    public static SignedBy of(String words) {
        return Arrays.stream(values())
                .filter(signedBy -> signedBy.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected 'producer', 'checked by us' or 'none'"));
    }
}
