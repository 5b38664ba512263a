package org.lineproof.anchoring.besu.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockEvidence;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.LogId;

/** Answers of a real Besu 26.8 of a QBFT network, which reports keeps with its tests. */
class ProofAssemblyTest {
    private static final Path RECORDED = Path.of("..", "reports", "src", "test", "resources", "fixtures", "besu-qbft");
    private static final JsonNode ANCHOR = read("block-anchor");
    private static final JsonNode RECEIPT = read("block-anchor-receipt");
    private static final JsonNode STATE = read("block-anchor-proof");
    private static final Address CONTRACT = Address.ofHex(STATE.path("contract").asText());
    private static final String TRANSACTION = RECEIPT.path("transactionHash").asText();

    @Test
    void everyRecordedBlockGivesItsRawHeader() throws RefusedProof {
        List<JsonNode> blocks = new ArrayList<>();
        for (String name : List.of("genesis", "1", "anchor", "many-receipts", "round1", "round2", "round6")) {
            blocks.add(read("block-" + name));
        }
        read("validator-removed").path("headers").forEach(blocks::add);
        read("validator-added").path("headers").forEach(blocks::add);
        for (JsonNode block : blocks) {
            assertEquals(
                    block.path("rawHeader").asText(),
                    new NodeBlock(block.path("block")).header().text(),
                    block.path("number").asText());
        }
        assertEquals(23, blocks.size());
    }

    @Test
    void everyTransactionOfABlockOfManyHasAReceiptProof() throws RefusedProof {
        JsonNode block = read("block-many-receipts");
        List<JsonNode> receipts = new ArrayList<>();
        block.path("receipts").forEach(receipts::add);
        for (JsonNode receipt : receipts) {
            ProofAssembly assembly = new ProofAssembly(block.path("block"), receipts, true);
            AnchorProof proof = assembly.proof(receipt.path("transactionHash").asText(), CONTRACT, List.of(), null);

            assertEquals(Integer.decode(receipt.path("transactionIndex").asText()), proof.transactionIndex());
            RefusedProof refused = assertThrows(
                    RefusedProof.class, () -> BlockEvidence.sealed(proof).requireEvent(head(), CONTRACT));
            String expected = receipt.path("status").asText().equals("0x1")
                    ? "the contract tells of no head of this log"
                    : "the transaction did not succeed";
            assertTrue(String.valueOf(refused.getMessage()).contains(expected), refused.getMessage());
        }
    }

    @Test
    void theAccountIsTakenIntoTheProof() throws RefusedProof {
        ProofAssembly assembly = new ProofAssembly(ANCHOR.path("block"), List.of(RECEIPT), true);
        AnchorProof proof = assembly.proof(TRANSACTION, CONTRACT, List.of(), STATE.path("proof"));

        assertEquals(
                STATE.path("proof").path("codeHash").asText(),
                BlockEvidence.sealed(proof)
                        .account(CONTRACT)
                        .orElseThrow()
                        .codeHash()
                        .hex());
        assertEquals(List.of(), assembly.leftOut());
    }

    @Test
    void anAccountProofThatDoesNotHoldIsLeftOutAndSaid() throws RefusedProof {
        ObjectNode state = STATE.path("proof").deepCopy();
        state.withArray("accountProof").remove(1);
        ProofAssembly assembly = new ProofAssembly(ANCHOR.path("block"), List.of(RECEIPT), true);

        assertEquals(
                List.of(),
                assembly.proof(TRANSACTION, CONTRACT, List.of(), state).accountProof());
        assertTrue(assembly.leftOut().get(0).startsWith("account proof: node 2 is not the one"), assembly::toString);
    }

    @Test
    void headerAndReceiptsThatDoNotHoldAreRefused() {
        refused("has hash 0x", block("gasUsed", "0x1"), RECEIPT);
        refused("has \"\" for stateRoot", block("stateRoot", ""), RECEIPT);
        refused("has \"0xzz\" for gasLimit", block("gasLimit", "0xzz"), RECEIPT);
        refused(
                "receipt proof: node 1 is not the one that the root names",
                block("number", "0x4d7"),
                receipt("status", "0x0"));
        refused(
                "receipt proof: node 1 is not the one that the root names",
                block("number", "0x4d7"),
                receipt("type", "0x2"));
        RefusedProof none = assertThrows(
                RefusedProof.class,
                () -> new ProofAssembly(ANCHOR.path("block"), List.of(), true)
                        .proof(TRANSACTION, CONTRACT, List.of(head()), null));
        assertEquals("the node has 0 receipts for 1 transactions", none.getMessage());
        RefusedProof other = assertThrows(
                RefusedProof.class,
                () -> new ProofAssembly(ANCHOR.path("block"), List.of(RECEIPT), true)
                        .proof("0x" + "00".repeat(32), CONTRACT, List.of(head()), null));
        assertEquals("the node's block does not name the transaction", other.getMessage());
    }

    @Test
    void aHeadThatTheTransactionDidNotBringIsRefused() {
        refused("the contract tells of no head of this log", ANCHOR.path("block"), RECEIPT);
    }

    private static void refused(String reason, JsonNode block, JsonNode receipt) {
        RefusedProof refused = assertThrows(
                RefusedProof.class,
                () -> new ProofAssembly(block, List.of(receipt), true)
                        .proof(TRANSACTION, CONTRACT, List.of(head()), null));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }

    private static RegistryHead head() {
        Hash root = Hash.sha256(new byte[0]);
        return new RegistryHead("demo", LogId.derive("demo", "test.example/demo/lineage", new byte[32]), 3, root);
    }

    private static ObjectNode block(String field, String value) {
        return ((ObjectNode) ANCHOR.path("block").deepCopy()).put(field, value);
    }

    private static ObjectNode receipt(String field, String value) {
        return ((ObjectNode) RECEIPT.deepCopy()).put(field, value);
    }

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(RECORDED.resolve(name + ".json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
