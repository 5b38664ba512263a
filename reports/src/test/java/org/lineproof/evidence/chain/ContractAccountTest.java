package org.lineproof.evidence.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.trie.BrokenProof;
import org.lineproof.evidence.trie.TrieProof;

/** {@code eth_getProof} of a real node, at a block that four validators run. */
class ContractAccountTest {
    private static final JsonNode RECORDED = QbftFixture.read("block-anchor-proof");
    private static final JsonNode PROOF = RECORDED.get("proof");
    private static final Address CONTRACT =
            Address.ofHex(RECORDED.get("contract").asText());

    @Test
    void theAccountAndItsSlotsAreUnderTheStateRoot() throws MalformedRlp, BrokenProof {
        ContractAccount account =
                ContractAccount.under(stateRoot(), CONTRACT, QbftFixture.proof(PROOF.get("accountProof")));

        assertEquals(QbftFixture.word(PROOF.get("codeHash")), account.codeHash());
        assertEquals(QbftFixture.word(PROOF.get("storageHash")), account.storageRoot());
        for (JsonNode stored : PROOF.get("storageProof")) {
            assertEquals(
                    Word.of(number(stored.get("value"))),
                    account.stored(Word.of(number(stored.get("key"))), QbftFixture.proof(stored.get("proof"))));
        }
    }

    @Test
    void theSlotOfAMappingIsThatOfSolidity() {
        assertEquals(
                QbftFixture.word(RECORDED.get("slot")),
                Keccak.hash(QbftFixture.bytes(RECORDED.get("key")), Word.of(0).bytes()));
    }

    @Test
    void anotherAccountAnotherSlotAndAnotherRootAreRefused() throws MalformedRlp, BrokenProof {
        TrieProof proof = QbftFixture.proof(PROOF.get("accountProof"));
        ContractAccount account = ContractAccount.under(stateRoot(), CONTRACT, proof);
        TrieProof stored = QbftFixture.proof(PROOF.get("storageProof").get(0).get("proof"));

        refused(() -> ContractAccount.under(account.storageRoot(), CONTRACT, proof));
        refused(() -> ContractAccount.under(stateRoot(), Address.ofHex("0x" + "42".repeat(20)), proof));
        refused(() -> account.stored(Word.of(2), stored));
    }

    @Test
    void anyChangedByteOfAnyNodeIsRefused() throws MalformedRlp {
        List<byte[]> nodes = QbftFixture.proof(PROOF.get("accountProof")).nodes();
        int tried = 0;
        for (int node = 0; node < nodes.size(); node++) {
            for (int at = 0; at < nodes.get(node).length; at++) {
                List<byte[]> changed = new ArrayList<>(nodes);
                byte[] bytes = nodes.get(node).clone();
                bytes[at] ^= 0x40;
                changed.set(node, bytes);
                refused(() -> ContractAccount.under(stateRoot(), CONTRACT, new TrieProof(changed)));
                tried++;
            }
        }
        assertTrue(tried > 700, tried + " tried");
    }

    private interface Reading {
        Object read() throws MalformedRlp, BrokenProof;
    }

    private static void refused(Reading reading) {
        assertThrows(BrokenProof.class, reading::read);
    }

    private static Word stateRoot() throws MalformedRlp {
        return QbftFixture.header(QbftFixture.read("block-anchor")).header().stateRoot();
    }

    private static BigInteger number(JsonNode quantity) {
        return new BigInteger(quantity.asText().substring(2), 16);
    }
}
