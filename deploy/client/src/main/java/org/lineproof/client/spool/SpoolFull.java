package org.lineproof.client.spool;

import java.io.IOException;

/** The spool has reached its limit: the receipt was not taken, and nothing that was taken is lost. */
public final class SpoolFull extends IOException {
    private static final long serialVersionUID = 1L;

    SpoolFull(long bytes, long limit) {
        super("the spool holds " + bytes + " of at most " + limit
                + " bytes: see why the service does not take them, or allow more");
    }
}
