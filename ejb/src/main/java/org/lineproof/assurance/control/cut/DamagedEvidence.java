package org.lineproof.assurance.control.cut;

import java.io.Serial;
import org.lineproof.report.record.LogPin;

/** An entry cannot be read any more: somebody altered it. */
public final class DamagedEvidence extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient LogPin log;
    private final long index;

    /** @param index place of the entry that cannot be read */
    public DamagedEvidence(LogPin log, long index, Exception cause) {
        super("entry " + index + " of " + log.origin() + " was altered and cannot be read any more", cause);
        this.log = log;
        this.index = index;
    }

    public LogPin log() {
        return log;
    }

    public long index() {
        return index;
    }
}
