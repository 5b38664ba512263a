package org.lineproof.deploy.launcher.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.ContractDeployment;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.deploy.launcher.files.KeyDirectory;
import org.lineproof.deploy.launcher.process.StartFailure;

/** The registries of one installation; their addresses are remembered for each chain. */
public final class RegistryContract {

    private final Path directory;

    /** Remembers addresses in {@code directory}, which exists. */
    public RegistryContract(Path directory) {
        this.directory = directory;
    }

    /** Deploys a registry where it is missing, admits our submitter for the tenants, and gives the address. */
    public String deployed(LedgerContract registry, LedgerNode ledger, KeyDirectory keys, List<String> tenants)
            throws IOException {
        String name = registry == LedgerContract.CHECKPOINTS ? "contract-" : "proofs-";
        Path file = directory.resolve(name + ledger.kind() + "-" + ledger.chainId());
        @Nullable String known = Files.exists(file) ? Files.readString(file).strip() : null;
        try {
            String address = ContractDeployment.deployIfAbsent(
                    registry,
                    ledger.access(),
                    keys.key("contract-admin.key"),
                    keys.key("submitter.key"),
                    tenants,
                    known);
            Files.writeString(file, address + "\n");
            return address;
        } catch (LedgerUnavailable | LedgerRefusal e) {
            throw new StartFailure("The registry contract could not be put on the ledger: " + e.getMessage(), e);
        }
    }
}
