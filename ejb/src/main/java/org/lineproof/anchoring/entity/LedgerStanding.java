package org.lineproof.anchoring.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's logs stand towards the ledger.
 *
 * @param kind what to call the ledger, null before anything was brought to one
 * @param chainId the chain's EIP-155 id, null before the first anchor
 * @param contract the registry's address, null before the first anchor
 * @param lastAnchorAt when the newest anchor was recorded, null if there is none
 * @param unanchoredSince since when some log is ahead of the ledger, null if none is
 * @param unproven transactions with anchors whose proof no node gave yet
 * @param unprovable those for which no node is asked any more: the anchors stand on the chain, but no bundle proves them
 */
public record LedgerStanding(
        @Nullable String kind,
        @Nullable Long chainId,
        @Nullable String contract,
        @Nullable Instant lastAnchorAt,
        @Nullable Instant unanchoredSince,
        long unproven,
        long unprovable) {}
