package org.lineproof.deploy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.besu.proof.KeyAdmission;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.proof.OnChainKey;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofSystems;

/**
 * What the administrator of the registry of proofs does once for a verification key: here by the launcher, which holds all
 * keys of its installation; elsewhere by the log-audit command.
 *
 * @param node how a node of the ledger is reached
 * @param registry address of the registry of proofs
 * @param keys directory with {@code contract-admin.key}
 */
public record ProofKeyAdmission(NodeAccess node, String registry, Path keys) {

    /** Registers the key of the demonstration's proofs and says that none of its signals is personal. Again is no harm. */
    public void admit() throws IOException {
        TrustAnchor anchor = ProofOfTriage.anchor();
        OnChainKey key = ProofSystems.all()
                .named(anchor.proofSystem())
                .flatMap(system -> system.onChainKey(anchor))
                .orElseThrow();
        try {
            KeyStanding standing = KeyAdmission.admit(
                    node,
                    Files.readString(keys.resolve("contract-admin.key")).strip(),
                    registry,
                    new HexBytes(key.words()),
                    key.classes());
            if (standing != KeyStanding.RECORDABLE) {
                throw new IOException("the registry of proofs holds the demonstration's key as " + standing);
            }
        } catch (LedgerUnavailable | LedgerRefusal e) {
            throw new IOException(
                    "the demonstration's key was not admitted to the registry of proofs: " + e.getMessage(), e);
        }
    }
}
