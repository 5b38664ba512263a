package org.lineproof.deploy.launcher.ledger;

import java.net.URI;
import java.util.Optional;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.StartFailure;

/** A Besu network that runs elsewhere, given by {@code LINEPROOF_LEDGER_URL}; it is never stopped by us. */
public record ExternalLedger(NodeAccess access, long chainId) implements LedgerNode {

    /** Asks the node for its chain id; one that does not answer is a failure. */
    public static ExternalLedger at(NodeAccess node) {
        long chainId = new JsonRpc(node)
                .chainId()
                .orElseThrow(() -> new StartFailure(
                        "The ledger at " + node.url() + " (LINEPROOF_LEDGER_URL) does not answer eth_chainId."
                                + " Start it, or unset the variable to use a development chain. With TLS it also"
                                + " needs LINEPROOF_LEDGER_CERTIFICATE and LINEPROOF_LEDGER_TOKEN_FILE."));
        return new ExternalLedger(node, chainId);
    }

    @Override
    public String kind() {
        return "besu";
    }

    @Override
    public URI url() {
        return access.url();
    }

    @Override
    public String description() {
        return "Besu at " + url() + ", chain " + chainId;
    }

    @Override
    public Optional<ManagedProcess> process() {
        return Optional.empty();
    }
}
