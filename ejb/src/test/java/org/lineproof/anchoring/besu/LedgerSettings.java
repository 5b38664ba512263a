package org.lineproof.anchoring.besu;

import java.net.URI;
import java.util.Optional;

/** The ledger of an installation with these settings. */
public final class LedgerSettings {
    private LedgerSettings() {}

    /** One that asks this registry of proofs through this node, and anchors nothing. */
    public static ConfiguredLedger proofs(URI node, String registry) {
        ConfiguredLedger ledger = new ConfiguredLedger();
        ledger.url = Optional.of(node.toString());
        ledger.proofs = Optional.of(registry);
        ledger.contract = Optional.empty();
        ledger.certificate = Optional.empty();
        ledger.tokenFile = Optional.empty();
        ledger.kind = "anvil";
        return ledger;
    }
}
