package org.lineproof.transparency.control;

import java.io.Serial;
import org.lineproof.transparency.entity.EvidenceLog;

/** The stored rows of a log contradict what was acknowledged or published: it must not be extended. */
public class DamagedLog extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public DamagedLog(EvidenceLog log, String detail) {
        super(log.origin() + ": " + detail);
    }
}
