package org.lineproof.inference.control;

import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.registry.entity.SystemId;

/** The number that a producer gave to a statement: it can be given once. */
record Coordinates(SystemId system, String producer, long epoch, long sequence) {

    static Coordinates of(LoggedReceipt receipt) {
        return new Coordinates(receipt.system(), receipt.producer(), receipt.epoch(), receipt.sequence());
    }
}
