package org.lineproof.architecture.offending.lonely;

/** An interface with one implementation says everything twice. */
public interface Lonely {

    /** The only answer there is. */
    int answer();
}
