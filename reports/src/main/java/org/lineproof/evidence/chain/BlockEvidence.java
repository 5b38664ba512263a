package org.lineproof.evidence.chain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.AnchorProof.StorageProof;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.trie.BrokenProof;
import org.lineproof.evidence.trie.ProvableTrie;
import org.lineproof.evidence.trie.TrieProof;

/**
 * What an anchor's proof shows about its block (EVIDENCE 12): the transaction's receipt, and the registry's account with
 * the slots of its heads. Whose block it is, its seals tell.
 */
public final class BlockEvidence {
    private final AnchorProof proof;
    private final BlockHeader header;
    private final @Nullable QbftHeader qbft;

    /** What a registry of ours wrote in a transaction: it told of it in an event, and a slot of its storage stands for it. */
    public interface Written {

        /** @throws RefusedProof unless the transaction succeeded and the contract told of exactly this in it */
        void requireIn(TransactionReceipt receipt, Address contract) throws RefusedProof;

        /** The slot that stands for it. */
        Word slot();

        /** What the slot holds. */
        Word commitment();

        /** What it is about, for messages, for example {@code log 01ab…}. */
        String name();
    }

    private BlockEvidence(AnchorProof proof, BlockHeader header, @Nullable QbftHeader qbft) {
        this.proof = proof;
        this.header = header;
        this.qbft = qbft;
    }

    /** Reads the block of a QBFT chain. @throws RefusedProof when its header is none */
    public static BlockEvidence sealed(AnchorProof proof) throws RefusedProof {
        return read("header", () -> {
            BlockHeader header = BlockHeader.parse(proof.header().bytes());
            return new BlockEvidence(proof, header, new QbftHeader(header));
        });
    }

    /** Reads the block of a chain without seals. @throws RefusedProof when its header is none */
    public static BlockEvidence unsealed(AnchorProof proof) throws RefusedProof {
        return read(
                "header",
                () -> new BlockEvidence(proof, BlockHeader.parse(proof.header().bytes()), null));
    }

    /** The header. */
    public BlockHeader header() {
        return header;
    }

    /** The block's hash, 0x and 64 lower-case hexadecimal digits. */
    public String hash() {
        return (qbft == null ? header.hash() : qbft.blockHash()).hex();
    }

    /** Whether the transaction's receipt is shown. */
    public boolean showsReceipt() {
        return !proof.receiptProof().isEmpty();
    }

    /** Whether the slot of what was written is shown. */
    public boolean showsSlot(Written written) {
        return slot(written).isPresent();
    }

    /** The registry's account, empty when it is not shown. @throws RefusedProof when its proof does not hold */
    public Optional<ContractAccount> account(Address registry) throws RefusedProof {
        if (proof.accountProof().isEmpty()) {
            return Optional.empty();
        }
        TrieProof nodes = nodes(proof.accountProof());
        return Optional.of(read("account proof", () -> ContractAccount.under(header.stateRoot(), registry, nodes)));
    }

    /** Checks the receipt. @throws RefusedProof unless it is shown, and the registry tells of it */
    public void requireEvent(Written written, Address registry) throws RefusedProof {
        byte[] key = ProvableTrie.key(proof.transactionIndex());
        TransactionReceipt receipt = read(
                "receipt proof",
                () -> TransactionReceipt.parse(nodes(proof.receiptProof()).value(header.receiptsRoot(), key)));
        written.requireIn(receipt, registry);
    }

    /** Checks the slot. @throws RefusedProof unless it is shown under this account, and holds what was written */
    public void requireSlot(Written written, ContractAccount account) throws RefusedProof {
        if (!held(written, account).equals(written.commitment())) {
            throw new RefusedProof("the slot of this log holds another head");
        }
    }

    /**
     * What the slot of a log holds at the end of the block.
     *
     * @param successors logs that may have followed it
     * @throws RefusedProof unless it is shown under this account
     */
    public SlotContent slot(RegistryHead head, ContractAccount account, List<LogId> successors) throws RefusedProof {
        return SlotContent.of(held(head, account), head, successors);
    }

    private Word held(Written written, ContractAccount account) throws RefusedProof {
        StorageProof shown = slot(written).orElseThrow(() -> new RefusedProof("the slot of this log is not shown"));
        return read("storage proof", () -> account.stored(written.slot(), nodes(shown.proof())));
    }

    /** Checks the seals. @throws RefusedProof unless the pinned set sealed the block, or there are no seals at all */
    public Sealing sealing(ValidatorSet pinned) throws RefusedProof {
        if (qbft == null) {
            throw new RefusedProof("the blocks of this chain have no seals");
        }
        return Sealing.check(qbft, pinned);
    }

    private Optional<StorageProof> slot(Written written) {
        HexBytes slot = new HexBytes(written.slot().bytes());
        return proof.storageProofs().stream()
                .filter(storage -> storage.slot().equals(slot))
                .findFirst();
    }

    private static TrieProof nodes(List<HexBytes> nodes) {
        return new TrieProof(nodes.stream().map(HexBytes::bytes).toList());
    }

    private static <T> T read(String part, Reading<T> reading) throws RefusedProof {
        try {
            return reading.read();
        } catch (MalformedRlp | BrokenProof e) {
            throw new RefusedProof(part + ": " + e.getMessage());
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws MalformedRlp, BrokenProof;
    }
}
