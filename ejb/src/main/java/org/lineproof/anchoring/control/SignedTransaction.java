package org.lineproof.anchoring.control;

/**
 * A transaction ready to be sent. It may be sent again at any time: the ledger takes it once.
 *
 * @param hash its hash, hex with 0x, known before it is sent
 * @param raw its encoding, hex with 0x
 * @param nonce its number among the sender's transactions, from 0; a block takes one transaction for each
 */
public record SignedTransaction(String hash, String raw, long nonce) {}
