package org.lineproof.anchoring.besu.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.AnchorProof.StorageProof;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockEvidence;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.chain.ContractAccount;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.trie.ProvableTrie;

/**
 * Makes the proof of an anchor from what a node tells, and checks it as a verifier will. Nothing that does not hold gets
 * into a proof: a block or a receipt that does not ends in a refusal, an account or a slot is left out.
 */
public final class ProofAssembly {
    private final NodeBlock block;
    private final List<JsonNode> receipts;
    private final boolean sealed;
    private final List<String> leftOut = new ArrayList<>();

    /**
     * @param block the block, as {@code eth_getBlockByHash} tells of it
     * @param receipts the receipts of all its transactions, in order
     * @param sealed whether the block is of a QBFT chain
     */
    public ProofAssembly(JsonNode block, List<JsonNode> receipts, boolean sealed) {
        this.block = new NodeBlock(block);
        this.receipts = List.copyOf(receipts);
        this.sealed = sealed;
    }

    /**
     * The proof.
     *
     * @param transaction the transaction's hash
     * @param registry the contract
     * @param records what the registry wrote in the transaction
     * @param state the account and the slots, as {@code eth_getProof} tells of them; null if the node does not
     * @throws RefusedProof when header, receipts or events do not hold
     */
    public AnchorProof proof(
            String transaction, Address registry, List<? extends Written> records, @Nullable JsonNode state)
            throws RefusedProof {
        HexBytes hash = HexBytes.of(transaction);
        int index = block.transactions().indexOf(hash);
        if (index < 0) {
            throw new RefusedProof("the node's block does not name the transaction");
        }
        AnchorProof receipt = new AnchorProof(hash, block.header(), index, receiptProof(index), List.of(), List.of());
        BlockEvidence shown = evidence(receipt);
        if (!shown.hash().equals(block.hash())) {
            throw new RefusedProof(
                    "the header made from the node's block has hash " + shown.hash() + ", not " + block.hash());
        }
        for (Written written : records) {
            shown.requireEvent(written, registry);
        }
        return state == null ? receipt : withState(receipt, registry, records, new NodeJson("proof", state));
    }

    /** What the node told of account and slots that does not hold, each with its reason. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private List<HexBytes> receiptProof(int index) throws RefusedProof {
        if (receipts.size() != block.transactions().size()) {
            throw new RefusedProof("the node has " + receipts.size() + " receipts for "
                    + block.transactions().size() + " transactions");
        }
        List<byte[]> values = new ArrayList<>();
        for (JsonNode receipt : receipts) {
            values.add(new NodeReceipt(receipt).encoded());
        }
        return ProvableTrie.ofList(values).proof(ProvableTrie.key(index)).nodes().stream()
                .map(HexBytes::new)
                .toList();
    }

    private AnchorProof withState(
            AnchorProof receipt, Address registry, List<? extends Written> records, NodeJson state) {
        try {
            AnchorProof account = with(receipt, state.list("accountProof"), List.of());
            Optional<ContractAccount> shown = evidence(account).account(registry);
            return shown.isEmpty() ? receipt : withSlots(account, shown.get(), records, state);
        } catch (RefusedProof e) {
            leftOut.add(e.getMessage());
            return receipt;
        }
    }

    private AnchorProof withSlots(
            AnchorProof account, ContractAccount registry, List<? extends Written> records, NodeJson state)
            throws RefusedProof {
        List<StorageProof> slots = new ArrayList<>();
        List<NodeJson> told = state.objects("storageProof");
        for (int i = 0; i < Math.min(records.size(), told.size()); i++) {
            Written written = records.get(i);
            StorageProof slot = new StorageProof(
                    new HexBytes(written.slot().bytes()), told.get(i).list("proof"));
            try {
                evidence(with(account, account.accountProof(), List.of(slot))).requireSlot(written, registry);
                slots.add(slot);
            } catch (RefusedProof e) {
                leftOut.add(written.name() + ": " + e.getMessage());
            }
        }
        return with(account, account.accountProof(), slots);
    }

    private BlockEvidence evidence(AnchorProof proof) throws RefusedProof {
        return sealed ? BlockEvidence.sealed(proof) : BlockEvidence.unsealed(proof);
    }

    private static AnchorProof with(AnchorProof proof, List<HexBytes> account, List<StorageProof> slots) {
        return new AnchorProof(
                proof.transaction(), proof.header(), proof.transactionIndex(), proof.receiptProof(), account, slots);
    }
}
