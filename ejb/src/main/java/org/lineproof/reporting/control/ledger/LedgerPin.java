package org.lineproof.reporting.control.ledger;

import java.util.Locale;
import org.lineproof.evidence.pins.ChainIdentity;

/** A ledger as bundles and pin files name it. */
public final class LedgerPin {
    private LedgerPin() {}

    /**
     * The chain.
     *
     * @param words what anchors call the ledger
     * @param contract the registry's address, in any case
     */
    public static ChainIdentity of(String words, long chainId, String contract) {
        String kind = words.equals(ChainIdentity.DEVELOPMENT) ? ChainIdentity.DEVELOPMENT : ChainIdentity.BESU;
        return new ChainIdentity(kind, chainId, contract.toLowerCase(Locale.ROOT));
    }
}
