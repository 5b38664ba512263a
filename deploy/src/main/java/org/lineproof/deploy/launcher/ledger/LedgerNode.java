package org.lineproof.deploy.launcher.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.launcher.process.ManagedProcess;

/** The chain that anchors the logs: one of ours, or one that runs elsewhere. */
public sealed interface LedgerNode permits AnvilNode, BesuNode, ExternalLedger {

    /** {@code besu} or {@code anvil}, as {@code endpoints.json} and the application's configuration have it. */
    String kind();

    /** What people should read: Anvil is always a "development chain". */
    String description();

    /** Address of its JSON-RPC. */
    URI url();

    /** How it is reached; ours ask for nothing. */
    default NodeAccess access() {
        return NodeAccess.open(url());
    }

    /** Chain id as the node says it. */
    long chainId();

    /** The file of the validators that seal it, as the application reads it; empty where we do not know them. */
    default Optional<Path> validators() {
        return Optional.empty();
    }

    /** Our process; empty for a ledger that runs elsewhere. */
    Optional<ManagedProcess> process();
}
