package org.lineproof.anchoring.entity;

import java.time.Instant;
import org.lineproof.evidence.digest.Hash;

/**
 * Where and since when a ledger holds a head.
 *
 * @param kind what to call the ledger: {@link LedgerKind#words()} or {@link LedgerKind#INDEPENDENT}
 * @param chainId the chain's EIP-155 id
 * @param contract the registry's address
 * @param transaction hash of the transaction that anchored the head, hex with 0x
 * @param block number of the block that holds it
 * @param blockHash hash of that block, hex with 0x
 * @param treeSize size of the anchored head; it covers the entries below
 * @param root root hash of the anchored head
 * @param at the time the block states
 */
public record AnchorView(
        String kind,
        long chainId,
        String contract,
        String transaction,
        long block,
        String blockHash,
        long treeSize,
        Hash root,
        Instant at) {}
