package org.lineproof.evidence.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;
import org.lineproof.evidence.trie.BrokenProof;
import org.lineproof.evidence.trie.ProvableTrie;

/** Receipts of a real block: nine transactions of types 0 and 2, one of them reverted. */
class TransactionReceiptTest {
    private static final JsonNode BLOCK = QbftFixture.read("block-many-receipts");

    @Test
    void theReceiptsOfARealBlockHaveItsReceiptsRootAndProofsEach() throws MalformedRlp, BrokenProof {
        QbftHeader header = QbftFixture.header(BLOCK);
        List<byte[]> values = new ArrayList<>();
        BLOCK.get("receipts").forEach(receipt -> values.add(encoded(receipt)));
        ProvableTrie trie = ProvableTrie.ofList(values);

        assertEquals(header.header().receiptsRoot(), trie.root());
        int reverted = 0;
        for (int i = 0; i < values.size(); i++) {
            byte[] key = ProvableTrie.key(i);
            byte[] proven = trie.proof(key).value(header.header().receiptsRoot(), key);
            assertArrayEquals(values.get(i), proven);
            JsonNode json = BLOCK.get("receipts").get(i);
            TransactionReceipt receipt = TransactionReceipt.parse(proven);
            assertEquals(json.get("status").asText().equals("0x1"), receipt.succeeded());
            assertEquals(json.get("logs").size(), receipt.events().size());
            reverted += receipt.succeeded() ? 0 : 1;
        }
        assertEquals(1, reverted);
    }

    @Test
    void aSingleReceiptIsTheWholeTrie() throws MalformedRlp {
        byte[] value = encoded(QbftFixture.read("block-anchor-receipt"));

        assertEquals(
                QbftFixture.header(QbftFixture.read("block-anchor")).header().receiptsRoot(),
                ProvableTrie.ofList(List.of(value)).root());
    }

    @Test
    void anythingButAReceiptIsRefused() {
        Rlp bloom = new RlpBytes(new byte[256]);
        Rlp gas = RlpBytes.of(21_000);
        RlpList none = RlpList.of();

        refused("receipt type 5", new byte[0]);
        refused("receipt type 5", new byte[] {5, (byte) 0xc0});
        refused("receipt type 0", new byte[] {0, (byte) 0xc0});
        refused("receipt has 0 fields", new byte[] {2, (byte) 0xc0});
        refused(
                "receipt status: a number below 2^63",
                RlpList.of(state(), gas, bloom, none).encoded());
        refused(
                "receipt status: expected 0 or 1",
                RlpList.of(RlpBytes.of(2), gas, bloom, none).encoded());
        refused(
                "receipt logsBloom: 5 bytes",
                RlpList.of(RlpBytes.of(1), gas, new RlpBytes(new byte[5]), none).encoded());
        refused(
                "event has 0 fields",
                RlpList.of(RlpBytes.of(1), gas, bloom, RlpList.of(none)).encoded());
        Rlp topic = new RlpBytes(new byte[32]);
        Rlp topics = RlpList.of(topic, topic, topic, topic, topic);
        Rlp event = RlpList.of(new RlpBytes(new byte[20]), topics, RlpBytes.EMPTY);
        refused(
                "event topics has 5 fields",
                RlpList.of(RlpBytes.of(1), gas, bloom, RlpList.of(event)).encoded());
    }

    private static Rlp state() {
        byte[] root = new byte[32];
        root[0] = 1;
        return new RlpBytes(root);
    }

    private static void refused(String reason, byte[] value) {
        MalformedRlp refused = assertThrows(MalformedRlp.class, () -> TransactionReceipt.parse(value));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }

    private static byte[] encoded(JsonNode receipt) {
        List<Rlp> logs = new ArrayList<>();
        for (JsonNode log : receipt.get("logs")) {
            List<Rlp> topics = new ArrayList<>();
            log.get("topics").forEach(topic -> topics.add(new RlpBytes(QbftFixture.bytes(topic))));
            logs.add(RlpList.of(
                    new RlpBytes(QbftFixture.bytes(log.get("address"))),
                    new RlpList(topics),
                    new RlpBytes(QbftFixture.bytes(log.get("data")))));
        }
        byte[] list = RlpList.of(
                        number(receipt.get("status")),
                        number(receipt.get("cumulativeGasUsed")),
                        new RlpBytes(QbftFixture.bytes(receipt.get("logsBloom"))),
                        new RlpList(logs))
                .encoded();
        int type = number(receipt.get("type")).length() == 0
                ? 0
                : number(receipt.get("type")).bytes()[0];
        byte[] typed = new byte[list.length + 1];
        typed[0] = (byte) type;
        IntStream.range(0, list.length).forEach(i -> typed[i + 1] = list[i]);
        return type == 0 ? list : typed;
    }

    private static RlpBytes number(JsonNode quantity) {
        return RlpBytes.of(new BigInteger(quantity.asText().substring(2), 16));
    }
}
