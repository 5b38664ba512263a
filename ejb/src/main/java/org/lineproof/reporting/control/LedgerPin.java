package org.lineproof.reporting.control;

import java.util.Locale;
import org.lineproof.evidence.pins.PinnedChain;

/** A ledger as bundles and pin files name it. */
public final class LedgerPin {
    private LedgerPin() {}

    /**
     * The chain.
     *
     * @param words what anchors call the ledger
     * @param contract the registry's address, in any case
     */
    public static PinnedChain of(String words, long chainId, String contract) {
        String kind = words.equals(PinnedChain.DEVELOPMENT) ? PinnedChain.DEVELOPMENT : PinnedChain.BESU;
        return new PinnedChain(kind, chainId, contract.toLowerCase(Locale.ROOT));
    }
}
