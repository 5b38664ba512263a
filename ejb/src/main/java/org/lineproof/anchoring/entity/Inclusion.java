package org.lineproof.anchoring.entity;

import java.time.Instant;

/**
 * That a block holds a transaction.
 *
 * @param transaction the transaction's hash, hex with 0x
 * @param succeeded false if the transaction reverted
 * @param block the block's number
 * @param blockHash the block's hash, hex with 0x
 * @param blockTime the time the block states, full seconds
 * @param receipt the transaction's receipt, the node's JSON as it came
 * @param blockHeader the block without its transactions' bodies, the node's JSON as it came
 */
public record Inclusion(
        String transaction,
        boolean succeeded,
        long block,
        String blockHash,
        Instant blockTime,
        String receipt,
        String blockHeader) {}
