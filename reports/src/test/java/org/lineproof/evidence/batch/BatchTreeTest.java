package org.lineproof.evidence.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.merkle.TreeHash;

class BatchTreeTest {

    @Test
    void theTreeIsThatOfRfc9162AndEveryPathProvesItsLeafAlone() {
        for (int size : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 100, 257, 500}) {
            List<Hash> leaves = IntStream.range(0, size)
                    .mapToObj(i -> TreeHash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                    .toList();
            BatchTree tree = new BatchTree(leaves);
            assertEquals(TreeHash.root(leaves), tree.root(), "size " + size);
            for (int i = 0; i < size; i++) {
                InclusionProof proof = new InclusionProof(i, size, tree.path(i));
                assertTrue(proof.proves(leaves.get(i), tree.root()), i + " of " + size);
                assertEquals(size == 1, proof.proves(leaves.get((i + 1) % size), tree.root()), i + " of " + size);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new BatchTree(List.of()));
    }

    @Test
    void everyReceiptOfASignedBatchStandsUnderItsHeadByItselfAndNowhereElse() throws MalformedJson {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int count = 1 + random.nextInt(60);
        SignedBatch batch =
                SignedBatch.sign(new JwsSigner(new byte[32]), "gateway", "triage", 3, 17, receipts(count, random));
        CompactJws signed = CompactJws.parse(batch.head(), BatchHead.MAX_TOKEN);
        BatchHead head = BatchHead.of(signed);
        assertTrue(signed.signedBy(new JwsSigner(new byte[32]).key()));
        assertEquals(new BatchHead("gateway", "triage", 3, 17, count, head.root()), head);
        List<List<Hash>> digests = batch.receipts().stream()
                .map(fields -> fields.stream().map(Disclosure::digest).toList())
                .toList();
        BatchTree tree = new BatchTree(IntStream.range(0, count)
                .mapToObj(i -> head.leaf(17 + i, digests.get(i)))
                .toList());
        for (int i = 0; i < count; i++) {
            BatchedStatement statement =
                    BatchedStatement.parse(new BatchedStatement(signed, head, tree.path(i)).text());
            String at = "seed " + seed + ", receipt " + i;
            assertTrue(statement.isOver(17 + i, digests.get(i)), at);
            assertFalse(statement.isOver(18 + i, digests.get(i)), at);
            assertFalse(statement.isOver(17 + i, digests.get(i).subList(1, 3)), at);
            assertFalse(statement.isOver(16, digests.get(i)), at);
        }
    }

    @Test
    void aBatchOfNothingOrWithAFieldTwiceIsNotSigned() {
        JwsSigner signer = new JwsSigner(new byte[32]);
        assertThrows(IllegalArgumentException.class, () -> SignedBatch.sign(signer, "g", "s", 0, 1, List.of()));
        Disclosure field = Disclosure.of(new Salt(new byte[32]), "a", IntNode.valueOf(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> SignedBatch.sign(signer, "g", "s", 0, 1, List.of(List.of(field, field))));
        assertThrows(
                IllegalArgumentException.class,
                () -> SignedBatch.sign(signer, "g", "s", 0, 0, List.of(List.of(field))));
    }

    private static List<List<Disclosure>> receipts(int count, Random random) {
        List<List<Disclosure>> receipts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Disclosure> fields = new ArrayList<>();
            for (String name : List.of("decisionId", "time", "outputClass")) {
                byte[] salt = new byte[Salt.LENGTH];
                random.nextBytes(salt);
                fields.add(Disclosure.of(new Salt(salt), name, JsonNodeFactory.instance.textNode(name + i)));
            }
            receipts.add(fields);
        }
        return receipts;
    }
}
