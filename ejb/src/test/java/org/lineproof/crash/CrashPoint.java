package org.lineproof.crash;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a node is killed: in a phase of its work, at the n-th event of a name. Events are what the node does to the
 * world: statements and commits on the database, calls of the ledger.
 */
enum CrashPoint {
    ENTRY_NOT_COMMITTED("append", "before commit", 2, false),
    COMMITTED_NOT_ACKNOWLEDGED("append", "after commit", 2, true),
    LOG_LOCKED("publish", "after lock", 1, false),
    SEQUENCED_NOT_COMMITTED("publish", "after insert log_position", 1, true),
    INTEGRATED_NOT_COMMITTED("publish", "after insert log_tile", 1, true),
    SIGNED_NOT_STORED("publish", "before insert checkpoint", 1, true),
    CHECKPOINT_NOT_COMMITTED("publish", "before commit", 1, true),
    PUBLISHED("publish", "after commit", 1, true),
    ANCHOR_REQUESTED("anchor", "after insert anchor_event", 1, false),
    OPENING_SIGNED("anchor", "after signOpening", 1, false),
    OPENING_SENT("anchor", "after send", 1, true),
    ADVANCE_SIGNED("anchor", "after signAdvances", 1, false),
    FLIGHT_RECORDED("anchor", "before send", 2, true),
    FLIGHT_SENT("anchor", "after send", 2, true),
    MINED_NOT_RECORDED("anchor", "after inclusion", 2, true),
    RECEIPT_STORED("anchor", "after insert anchor_receipt", 1, true),
    ANCHORED("anchor", "after anchoring", 1, false),
    SECOND_PUBLICATION("publish again", "before commit", 1, true),
    SECOND_FLIGHT_RECORDED("anchor again", "before send", 1, false),
    SECOND_FLIGHT_SENT("anchor again", "after send", 1, true);

    final String phase;
    final String event;
    final int count;
    private final boolean inEveryBuild;

    CrashPoint(String phase, String event, int count, boolean inEveryBuild) {
        this.phase = phase;
        this.event = event;
        this.count = count;
        this.inEveryBuild = inEveryBuild;
    }

    /** Those that are tried in every build: one at least on each side of whatever becomes durable. */
    static List<CrashPoint> inEveryBuild() {
        return Arrays.stream(values()).filter(point -> point.inEveryBuild).toList();
    }

    /** The others: their neighbours leave the same behind. */
    static List<CrashPoint> inSlowBuilds() {
        return Arrays.stream(values()).filter(point -> !point.inEveryBuild).toList();
    }

    /** An organisation of its own for each point. */
    String tenant() {
        return "crash-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
