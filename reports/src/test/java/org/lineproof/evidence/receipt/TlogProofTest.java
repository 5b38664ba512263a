package org.lineproof.evidence.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.merkle.Leaves;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.SignedNote;

/** The form is that of C2SP tlog-proof. */
class TlogProofTest {
    private static final Leaves LEAVES = Leaves.numbered(11);
    private static final TreeProofs TREE = new TreeProofs(LEAVES);
    private static final NoteSigner LOG = new NoteSigner("example.com/log", new byte[32]);

    @ParameterizedTest
    @CsvSource({"0,1", "0,2", "5,11", "10,11", "7,8"})
    void aProofIsReadBackAndHolds(int index, int size) throws Exception {
        TlogProof proof = TlogProof.parse(proof(index, size).text());

        assertEquals(proof(index, size), proof);
        assertEquals(size, proof.head().size());
        assertTrue(proof.proves(LEAVES.all().get(index)));
        assertFalse(proof.proves(LEAVES.all().get(index == 0 ? 10 : 0)));
        assertTrue(proof.checkpoint().signedBy(LOG.key()));
    }

    @Test
    void theLinesAreThoseOfTheStandard() throws Exception {
        String[] lines = proof(1, 2).text().split("\n", -1);

        assertEquals("c2sp.org/tlog-proof@v1", lines[0]);
        assertEquals("index 1", lines[1]);
        assertEquals(LEAVES.all().get(0).base64(), lines[2]);
        assertEquals("", lines[3]);
        assertEquals("example.com/log", lines[4]);
    }

    @Test
    void everyOtherTextIsRefused() throws Exception {
        String good = proof(5, 11).text();
        String hash = good.split("\n")[2];
        for (String bad : new String[] {
            "",
            good.replace("@v1", "@v2"),
            good.replace("index 5", "index 05"),
            good.replace("index 5", "index -5"),
            good.replace("index 5", "index 11"),
            good.replace("index 5\n", ""),
            good.replace("index 5", "extra AAAA\nindex 5"),
            good.replace(hash, hash.substring(4)),
            good.replace(hash, hash + " "),
            good.replace("\n11\n", "\n5\n"),
            good.replace("\n", "\r\n"),
            good + "\n",
            good.substring(0, good.length() - 1)
        }) {
            assertThrows(MalformedReceipt.class, () -> TlogProof.parse(bad), bad);
        }
    }

    @Test
    void oneHashMoreOrLessLeadsNowhere() throws Exception {
        String good = proof(5, 11).text();
        String hash = good.split("\n")[2];

        assertFalse(TlogProof.parse(good.replace(hash + "\n", ""))
                .proves(LEAVES.all().get(5)));
        assertFalse(TlogProof.parse(good.replace(hash + "\n", hash + "\n" + hash + "\n"))
                .proves(LEAVES.all().get(5)));
    }

    @Test
    void ourOwnFormHoldsTheEntryAndIsReadBack() throws Exception {
        EntryReceipt receipt = new EntryReceipt("5", proof(5, 11));

        assertTrue(receipt.proves());
        assertEquals(receipt, EntryReceipt.parse(receipt.bytes()));
        assertFalse(new EntryReceipt("6", proof(5, 11)).proves());
    }

    @Test
    void everyOtherJsonIsRefused() throws Exception {
        String good = new String(new EntryReceipt("5", proof(5, 11)).bytes(), StandardCharsets.UTF_8);
        for (String bad : new String[] {
            good + " ",
            good.replace("receipt/v1", "receipt/v2"),
            good.replace("\"index\":5", "\"index\":11"),
            good.replace("\"treeSize\":11", "\"treeSize\":10"),
            good.replace("\"index\":5", "\"index\":5,\"more\":1"),
            good.replace("\"path\":[", "\"path\":[1,"),
            "[]"
        }) {
            byte[] bytes = bad.getBytes(StandardCharsets.UTF_8);
            assertThrows(MalformedReceipt.class, () -> EntryReceipt.parse(bytes), bad);
        }
    }

    private static TlogProof proof(int index, int size) throws Exception {
        Checkpoint head = new Checkpoint(LOG.key().name(), size, TREE.root(size));
        return new TlogProof(TREE.inclusion(index, size), SignedNote.parse(LOG.sign(head.text())));
    }
}
