package org.lineproof.anchoring.besu;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.CompiledContract;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.web3j.crypto.Keys;

/** Puts a registry on a chain and admits the submitter. Needs no container: installers and launchers call it. */
public final class ContractDeployment {
    private final Chain chain;
    private final Account administrator;
    private final CompiledContract contract;

    private ContractDeployment(Chain chain, Account administrator, CompiledContract contract) {
        this.chain = chain;
        this.administrator = administrator;
        this.contract = contract;
    }

    /**
     * Makes sure that a registry is on the chain and that the submitter may write for the tenants. Doing it again
     * changes nothing.
     *
     * @param registry which of the registries
     * @param ledger how a node's JSON-RPC is reached
     * @param adminPrivateKeyHex secp256k1 key of the registry's administrator, 64 hexadecimal digits; the account needs
     *     no funds, but the network has to accept gas price 0
     * @param submitterAddressOrKey the submitter's address (0x and 40 digits), or its private key
     * @param tenants identifiers of the tenants the submitter writes for
     * @param knownAddress where the registry was deployed before, null for nowhere
     * @return the registry's address: the known one if the registry is there, else that of a new deployment
     * @throws LedgerUnavailable if the node does not answer, or no block took a transaction within a minute
     * @throws LedgerRefusal if the ledger does not allow it, or other code lies at the known address
     * @throws IllegalArgumentException if a key or an address is malformed
     */
    public static String deployIfAbsent(
            LedgerContract registry,
            NodeAccess ledger,
            String adminPrivateKeyHex,
            String submitterAddressOrKey,
            List<String> tenants,
            @Nullable String knownAddress)
            throws LedgerUnavailable, LedgerRefusal {
        Account administrator = Account.ofKey(adminPrivateKeyHex);
        String submitter = Account.addressOf(submitterAddressOrKey);
        CompiledContract contract = registry.compiled();
        try (Chain chain = new Chain(ledger, contract)) {
            ContractDeployment deployment = new ContractDeployment(chain, administrator, contract);
            String address = deployment.registry(knownAddress);
            for (String tenant : tenants) {
                deployment.admit(address, tenant, submitter);
            }
            return address;
        }
    }

    /** The checkpoint registry, through a node that asks for nothing. */
    public static String deployIfAbsent(
            URI ledger,
            String adminPrivateKeyHex,
            String submitterAddressOrKey,
            List<String> tenants,
            @Nullable String knownAddress)
            throws LedgerUnavailable, LedgerRefusal {
        return deployIfAbsent(
                LedgerContract.CHECKPOINTS,
                NodeAccess.open(ledger),
                adminPrivateKeyHex,
                submitterAddressOrKey,
                tenants,
                knownAddress);
    }

    private String registry(@Nullable String known) throws LedgerUnavailable, LedgerRefusal {
        String code = known == null ? "0x" : chain.codeAt(known);
        if (known == null || code.equals("0x")) {
            String address = chain.execute(administrator, null, contract.bytecode())
                    .required("contractAddress")
                    .asText();
            return Keys.toChecksumAddress(address);
        }
        if (!code.equals(contract.deployedBytecode())) {
            throw new LedgerRefusal("the code at " + known + " is not that of this version's " + contract.name()
                    + ": give the address of a registry of this version, or none, to deploy one");
        }
        return known;
    }

    private void admit(String registry, String tenant, String submitter) throws LedgerUnavailable, LedgerRefusal {
        boolean admitted = RegistryCalls.truth(chain.view(registry, RegistryCalls.isSubmitter(tenant, submitter)));
        if (!admitted) {
            chain.execute(administrator, registry, RegistryCalls.setSubmitter(tenant, submitter, true));
        }
    }
}
