package org.lineproof.evidence.archive;

/** More than an archive takes; the message tells how much there is and how much may be. */
public final class TooLarge extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    TooLarge(String reason) {
        super(reason);
    }
}
