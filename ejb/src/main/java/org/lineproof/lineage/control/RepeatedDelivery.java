package org.lineproof.lineage.control;

import java.io.Serial;
import org.lineproof.evidence.digest.Hash;

/** The same client delivered the same bytes before; what was made for them now is rolled back. */
public class RepeatedDelivery extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    RepeatedDelivery(Hash digest) {
        super("delivery " + digest.hex() + " was recorded before");
    }
}
