package org.lineproof.evidence.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;

/**
 * A head of a log as the contract {@code CheckpointRegistry} writes it: into an event, and into one slot of its
 * storage.
 *
 * @param tenant the organisation
 * @param log the log's identity on the chain
 * @param size the tree size
 * @param root the Merkle root
 */
public record RegistryHead(String tenant, LogId log, long size, Hash root) implements BlockEvidence.Written {
    private static final Word ANCHORED = Keccak.hash("Anchored(bytes32,uint64,bytes32)");
    /** Where the contract's mapping {@code headOf} lies; the pinned code hash stands for the layout. */
    private static final long HEAD_OF = 5;

    @Override
    public void requireIn(TransactionReceipt receipt, Address contract) throws RefusedProof {
        List<TransactionReceipt.Event> ofLog = receipt.eventsOf(contract).stream()
                .filter(event -> event.topics()
                        .equals(List.of(ANCHORED, new Word(log.hash().bytes()))))
                .toList();
        if (ofLog.isEmpty()) {
            throw new RefusedProof("the contract tells of no head of this log in the transaction (topics Anchored and "
                    + log.hash().hex() + ")");
        }
        byte[] data = ByteBuffer.allocate(2 * Word.LENGTH)
                .put(Word.of(size).bytes())
                .put(root.bytes())
                .array();
        if (ofLog.stream().noneMatch(event -> Arrays.equals(event.data(), data))) {
            throw new RefusedProof("the contract tells of another head of this log: other size or other root");
        }
    }

    /** The slot that holds the newest head of the log. */
    @Override
    public Word slot() {
        return slotOf(log);
    }

    /** As {@link #slot()}, of any log. */
    public static Word slotOf(LogId log) {
        return Keccak.hash(log.hash().bytes(), Word.of(HEAD_OF).bytes());
    }

    @Override
    public String name() {
        return "log " + log.hash().hex();
    }

    /** What the slot holds while this is the newest head. */
    @Override
    public Word commitment() {
        return Keccak.hash(Keccak.hash(tenant).bytes(), Word.of(size).bytes(), root.bytes());
    }

    /**
     * What the slot holds once the log is closed at this head.
     *
     * @param successor the log that goes on in its place, null for none
     */
    public Word closing(@Nullable LogId successor) {
        byte[] next =
                successor == null ? new byte[Word.LENGTH] : successor.hash().bytes();
        return Keccak.hash(Keccak.hash(tenant).bytes(), Word.of(size).bytes(), root.bytes(), next);
    }
}
