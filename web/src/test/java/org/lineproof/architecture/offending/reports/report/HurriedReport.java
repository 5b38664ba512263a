package org.lineproof.architecture.offending.reports.report;

import java.time.Instant;

/** A report assembled again tomorrow has to be the same. */
public class HurriedReport {

    /** The moment of the call, which is never the same twice. */
    public Instant issued() {
        return Instant.now();
    }
}
