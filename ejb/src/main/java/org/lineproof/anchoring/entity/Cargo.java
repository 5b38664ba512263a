package org.lineproof.anchoring.entity;

import java.time.Instant;
import java.util.List;

/** A row that tells of something under way in a transaction: a head, or a statement to record. */
public interface Cargo {

    /** The same in another transaction. */
    Cargo submittedAgain(String transaction, Instant at);

    /** The same in the same transaction, which will never hold. */
    Cargo lost(Instant at);

    /**
     * The same in the same transaction, held by a block. QBFT makes a block final before any node imports it; a
     * development chain never takes one back.
     */
    List<? extends Cargo> landed(Inclusion inclusion, Instant at);
}
