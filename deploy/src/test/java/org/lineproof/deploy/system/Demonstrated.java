package org.lineproof.deploy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.demo.Demonstration;
import org.lineproof.deploy.demo.ProofKeyAdmission;
import org.lineproof.deploy.launcher.Endpoints;

/**
 * The demonstration, loaded once however many tests look at it: its model is registered with one key only. The key of its
 * proofs is admitted on the chain before.
 */
final class Demonstrated {

    private static Demonstration.@Nullable Counts counts;

    private Demonstrated() {}

    /** Loads it unless it was loaded before; what it sent. */
    static synchronized Demonstration.Counts in(Installation installation) {
        try {
            if (counts == null) {
                Endpoints.Ledger ledger = installation.endpoints().ledger();
                new ProofKeyAdmission(
                                NodeAccess.open(ledger.url()),
                                ledger.proofs(),
                                installation.stack().keys())
                        .admit();
                counts = new Demonstration(
                                installation.endpoints(), Files.createTempDirectory("demonstration"), line -> {})
                        .load();
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
