package org.lineproof.evidence.chain.proof;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.TransactionReceipt;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;

/**
 * That a chain found a statement proved, as the contract {@code ProofRegistry} writes it: into an event, and into one slot
 * of its storage. The proof is no part of it, for any number of proofs can be made out of one.
 *
 * @param tenant the organisation
 * @param keyId Keccak-256 of the verification key in the words of EIP-197
 * @param inputs the public inputs
 * @param log the identity on the chain of the log with the entry that the proof was filed with
 * @param leaf that entry's leaf hash
 */
public record RecordedStatement(String tenant, Word keyId, List<BigInteger> inputs, LogId log, Hash leaf)
        implements Written {
    private static final Word RECORDED = Keccak.hash("Recorded(bytes32,bytes32,bytes32,bytes32,bytes32)");
    /** Where the contract's mapping {@code bindingOf} lies; the pinned code hash stands for the layout. */
    private static final long BINDING_OF = 5;

    private static final long OFFSET_OF_INPUTS = 3L * Word.LENGTH;

    /** @throws IllegalArgumentException if an input is negative or has more than 256 bits */
    public RecordedStatement {
        inputs = List.copyOf(inputs);
        inputs.forEach(Word::of);
    }

    /** By what the contract knows it: keccak256(abi.encode(tenantKey, keyId, inputs)). */
    public Word statement() {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (Word word : List.of(Keccak.hash(tenant), keyId, Word.of(OFFSET_OF_INPUTS), Word.of(inputs.size()))) {
            encoded.writeBytes(word.bytes());
        }
        inputs.forEach(input -> encoded.writeBytes(Word.of(input).bytes()));
        return Keccak.hash(encoded.toByteArray());
    }

    @Override
    public void requireIn(TransactionReceipt receipt, Address contract) throws RefusedProof {
        List<Word> topics = List.of(RECORDED, statement(), Keccak.hash(tenant), keyId);
        List<TransactionReceipt.Event> ofStatement = receipt.eventsOf(contract).stream()
                .filter(event -> event.topics().equals(topics))
                .toList();
        if (ofStatement.isEmpty()) {
            throw new RefusedProof("the contract does not tell in the transaction that the statement was recorded");
        }
        if (ofStatement.stream().noneMatch(event -> Arrays.equals(event.data(), binding()))) {
            throw new RefusedProof("the contract tells of this statement with another log entry");
        }
    }

    @Override
    public Word slot() {
        return Keccak.hash(statement().bytes(), Word.of(BINDING_OF).bytes());
    }

    @Override
    public Word commitment() {
        return Keccak.hash(binding());
    }

    @Override
    public String name() {
        return "statement " + statement().hex();
    }

    private byte[] binding() {
        byte[] binding = Arrays.copyOf(log.hash().bytes(), 2 * Word.LENGTH);
        System.arraycopy(leaf.bytes(), 0, binding, Word.LENGTH, Word.LENGTH);
        return binding;
    }
}
