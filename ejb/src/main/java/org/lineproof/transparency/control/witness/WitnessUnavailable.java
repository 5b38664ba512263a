package org.lineproof.transparency.control.witness;

import java.io.Serial;

/** A witness did not answer as the protocol has it: down, slow, overloaded, or no witness at all. */
public class WitnessUnavailable extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public WitnessUnavailable(String message) {
        super(message);
    }

    public WitnessUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
