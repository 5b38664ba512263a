package org.lineproof.anchoring.entity.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the recording of a statement stands. That it is recorded is the word of one node until its proof is checked.
 *
 * @param state the newest thing that happened
 * @param ledger the sort of chain, in the words that may be used for it
 * @param chainId the chain's EIP-155 id
 * @param contract address of the registry of proofs
 * @param transaction its hash, hex with 0x; null for a refusal
 * @param block number of the block that holds it, null before
 * @param blockHash hash of that block, null before
 * @param at the time that block states, null before
 * @param reason why the contract refused it, null if it did not
 */
public record RecordingView(
        RecordingEvent.State state,
        String ledger,
        long chainId,
        String contract,
        @Nullable String transaction,
        @Nullable Long block,
        @Nullable String blockHash,
        @Nullable Instant at,
        @Nullable String reason) {}
