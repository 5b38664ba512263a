package org.lineproof.evidence.container;

/** Parts of a container that are not what the format asks for; the message names the file and what is wrong. */
public final class MalformedContainer extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedContainer(String reason) {
        super(reason);
    }
}
