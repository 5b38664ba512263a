package org.lineproof.client.spool;

import java.io.IOException;

/**
 * What stands in the spool is not what was written, and not what a crash leaves behind. Nothing was changed: going on
 * could lose receipts that were acknowledged.
 */
public final class DamagedSpool extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedSpool(String file, String reason) {
        super(file + ": " + reason + "; keep a copy of the directory, restore it from what you trust, or begin an empty"
                + " one, which starts a new epoch");
    }
}
