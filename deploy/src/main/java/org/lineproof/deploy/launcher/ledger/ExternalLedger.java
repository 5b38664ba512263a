package org.lineproof.deploy.launcher.ledger;

import java.net.URI;
import java.util.Optional;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.StartFailure;

/** A Besu network that runs elsewhere, given by {@code LINEPROOF_LEDGER_URL}; it is never stopped by us. */
public record ExternalLedger(URI url, long chainId) implements LedgerNode {

    /** Asks the node for its chain id; one that does not answer is a failure. */
    public static ExternalLedger at(URI url) {
        long chainId = new JsonRpc(url)
                .chainId()
                .orElseThrow(() ->
                        new StartFailure("The ledger at " + url + " (LINEPROOF_LEDGER_URL) does not answer eth_chainId."
                                + " Start it, or unset the variable to use a development chain."));
        return new ExternalLedger(url, chainId);
    }

    @Override
    public String kind() {
        return "besu";
    }

    @Override
    public String description() {
        return "Besu at " + url + ", chain " + chainId;
    }

    @Override
    public Optional<ManagedProcess> process() {
        return Optional.empty();
    }
}
