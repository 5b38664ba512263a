package org.lineproof.transparency.control.witness;

import java.io.Serial;

/** A witness did not cosign a checkpoint, or signed something else. */
public class WitnessRefusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean contradiction;

    /** @param contradiction whether the witness has seen another history of the log than this database holds */
    WitnessRefusal(String message, boolean contradiction) {
        super(message);
        this.contradiction = contradiction;
    }

    /** Whether this is a sign of a fork or of a database restored to an earlier state. */
    public boolean isContradiction() {
        return contradiction;
    }
}
