package org.lineproof.evidence.note;

/** Text that is no signed note, or a note whose text is not what was expected. */
public final class MalformedNote extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong and what is expected */
    public MalformedNote(String reason) {
        super(reason);
    }
}
