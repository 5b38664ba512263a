package org.lineproof.crash;

import java.util.Locale;

/**
 * Where a node is killed: in a phase of its work, at the n-th event of a name. Events are what the node does to the
 * world: statements and commits on the database, calls of the ledger.
 */
enum CrashPoint {
    ENTRY_NOT_COMMITTED("append", "before commit", 2),
    COMMITTED_NOT_ACKNOWLEDGED("append", "after commit", 2),
    LOG_LOCKED("publish", "after lock", 1),
    SEQUENCED_NOT_COMMITTED("publish", "after insert log_position", 1),
    INTEGRATED_NOT_COMMITTED("publish", "after insert log_tile", 1),
    SIGNED_NOT_STORED("publish", "before insert checkpoint", 1),
    CHECKPOINT_NOT_COMMITTED("publish", "before commit", 1),
    PUBLISHED("publish", "after commit", 1),
    ANCHOR_REQUESTED("anchor", "after insert anchor_event", 1),
    OPENING_SIGNED("anchor", "after signOpening", 1),
    OPENING_SENT("anchor", "after send", 1),
    ADVANCE_SIGNED("anchor", "after signAdvances", 1),
    FLIGHT_RECORDED("anchor", "before send", 2),
    FLIGHT_SENT("anchor", "after send", 2),
    MINED_NOT_RECORDED("anchor", "after inclusion", 2),
    RECEIPT_STORED("anchor", "after insert anchor_receipt", 1),
    ANCHORED("anchor", "after anchoring", 1),
    SECOND_PUBLICATION("publish again", "before commit", 1),
    SECOND_FLIGHT_RECORDED("anchor again", "before send", 1),
    SECOND_FLIGHT_SENT("anchor again", "after send", 1);

    final String phase;
    final String event;
    final int count;

    CrashPoint(String phase, String event, int count) {
        this.phase = phase;
        this.event = event;
        this.count = count;
    }

    /** An organisation of its own for each point. */
    String tenant() {
        return "crash-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
