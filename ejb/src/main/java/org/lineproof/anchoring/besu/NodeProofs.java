package org.lineproof.anchoring.besu;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.block.ProofAssembly;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.RegistryHead;

/** Asks a node for what proves an anchor without it. */
final class NodeProofs {
    private static final Logger LOG = Logger.getLogger(NodeProofs.class.getName());
    private static final int MOST_TRANSACTIONS = 10_000;

    private final Chain chain;
    private final String registry;
    private final boolean sealed;

    /** @param sealed whether the chain is one with seals */
    NodeProofs(Chain chain, String registry, boolean sealed) {
        this.chain = chain;
        this.registry = registry;
        this.sealed = sealed;
    }

    /** @throws LedgerRefusal if what the node tells does not prove that the transaction brought these heads */
    AnchorProof of(Inclusion inclusion, List<RegistryHead> heads) throws LedgerUnavailable, LedgerRefusal {
        JsonNode block = chain.block(inclusion.blockHash());
        ProofAssembly assembly = new ProofAssembly(block, receipts(inclusion, block), sealed);
        try {
            AnchorProof proof = assembly.proof(
                    inclusion.transaction(),
                    Address.ofHex(registry.toLowerCase(Locale.ROOT)),
                    heads,
                    state(inclusion, heads));
            assembly.leftOut()
                    .forEach(reason ->
                            LOG.info("kept without a state proof, block " + inclusion.block() + ": " + reason));
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
            chain.receipts(inclusion.block()).forEach(receipts::add);
        } catch (LedgerRefusal e) {
            // Not every node knows the method; one by one they come from any.
            for (JsonNode transaction : transactions) {
                chain.receipt(transaction.asText(), Duration.ZERO).ifPresent(receipts::add);
            }
        }
        return receipts;
    }

    /** The state of a block is soon gone, and some nodes never tell of it: the receipt proves the anchor all the same. */
    private @Nullable JsonNode state(Inclusion inclusion, List<RegistryHead> heads) throws LedgerUnavailable {
        try {
            List<String> slots = heads.stream().map(head -> head.slot().hex()).toList();
            return chain.proof(registry, slots, inclusion.block());
        } catch (LedgerRefusal e) {
            LOG.log(Level.INFO, "no state proof for block {0}: {1}", new Object[] {inclusion.block(), e.getMessage()});
            return null;
        }
    }
}
