package org.lineproof.anchoring.besu.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.chain.RefusedProof;

/** Asks a node for what proves an anchor without it. */
public final class NodeProofs {
    private static final Logger LOG = Logger.getLogger(NodeProofs.class.getName());
    private static final int MOST_TRANSACTIONS = 10_000;

    /** The way to a node. */
    @FunctionalInterface
    public interface Node {
        /** The result of a JSON-RPC call. @throws LedgerRefusal if the node answers with an error */
        JsonNode ask(String method, Object... params) throws LedgerUnavailable, LedgerRefusal;
    }

    private final Node node;
    private final String registry;
    private final boolean sealed;

    /**
     * @param registry the contract's address
     * @param sealed whether the chain is one with seals
     */
    public NodeProofs(Node node, String registry, boolean sealed) {
        this.node = node;
        this.registry = registry.toLowerCase(Locale.ROOT);
        this.sealed = sealed;
    }

    /** @throws LedgerRefusal if what the node tells does not prove that the registry wrote this in the transaction */
    public AnchorProof of(Inclusion inclusion, List<? extends Written> records)
            throws LedgerUnavailable, LedgerRefusal {
        JsonNode block = node.ask("eth_getBlockByHash", inclusion.blockHash(), false);
        ProofAssembly assembly = new ProofAssembly(block, receipts(inclusion, block), sealed);
        try {
            AnchorProof proof = assembly.proof(
                    inclusion.transaction(), Address.ofHex(registry), records, state(inclusion, records));
            assembly.leftOut()
                    .forEach(reason -> LOG.log(Level.INFO, "left out of the proof for block {0}: {1}", new Object[] {
                        inclusion.block(), reason
                    }));
            return proof;
        } catch (RefusedProof e) {
            throw new LedgerRefusal(String.valueOf(e.getMessage()));
        }
    }

    /** Of all transactions of the block: the root is over them together. */
    private List<JsonNode> receipts(Inclusion inclusion, JsonNode block) throws LedgerUnavailable, LedgerRefusal {
        JsonNode transactions = block.path("transactions");
        if (transactions.size() > MOST_TRANSACTIONS) {
            throw new LedgerRefusal(
                    "the block has " + transactions.size() + " transactions, more than " + MOST_TRANSACTIONS);
        }
        List<JsonNode> receipts = new ArrayList<>();
        try {
            node.ask("eth_getBlockReceipts", number(inclusion)).forEach(receipts::add);
        } catch (LedgerRefusal e) {
            // Not every node knows the method; one by one they come from any.
            for (JsonNode transaction : transactions) {
                receipts.add(node.ask("eth_getTransactionReceipt", transaction.asText()));
            }
        }
        return receipts;
    }

    /** The state of a block is soon gone, and some nodes never tell of it: the receipt proves the anchor all the same. */
    private @Nullable JsonNode state(Inclusion inclusion, List<? extends Written> records) throws LedgerUnavailable {
        try {
            List<String> slots =
                    records.stream().map(written -> written.slot().hex()).toList();
            return node.ask("eth_getProof", registry, slots, number(inclusion));
        } catch (LedgerRefusal e) {
            LOG.log(Level.INFO, "no state proof for block {0}: {1}", new Object[] {inclusion.block(), e.getMessage()});
            return null;
        }
    }

    private static String number(Inclusion inclusion) {
        return "0x" + Long.toHexString(inclusion.block());
    }
}
