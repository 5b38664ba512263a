package org.lineproof.evidence.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.merkle.Leaves;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Ed25519;

class CoseReceiptTest {
    private static final String ORIGIN = "lineproof.local/demo/audit";
    private static final byte[] SEED = new byte[32];
    private static final ReceiptKey KEY = new ReceiptKey(ORIGIN, Ed25519.publicKey(SEED));
    private static final Leaves LEAVES = Leaves.numbered(300);
    private static final TreeProofs TREE = new TreeProofs(LEAVES);

    @Test
    void receiptsOfManySizesAreReadBackAndProveTheRoot() throws MalformedReceipt {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int size : new int[] {1, 2, 3, 255, 256, 257, 1 + random.nextInt(300)}) {
            int index = random.nextInt(size);
            CoseReceipt receipt = CoseReceipt.parse(receipt(index, size).bytes());
            assertEquals(
                    Optional.of(TREE.root(size)),
                    receipt.provenRoot(LEAVES.all().get(index), KEY),
                    "seed " + seed + " size " + size);
        }
    }

    @Test
    void aReceiptProvesNothingAboutAnotherEntryLogOrKey() {
        CoseReceipt receipt = receipt(5, 11);
        Hash leaf = LEAVES.all().get(5);
        byte[] otherKey = Ed25519.publicKey(Hash.sha256().bytes());

        assertEquals(Optional.empty(), receipt.provenRoot(LEAVES.all().get(6), KEY));
        assertEquals(Optional.empty(), receipt.provenRoot(leaf, new ReceiptKey(ORIGIN + "2", KEY.publicKey())));
        assertEquals(Optional.empty(), receipt.provenRoot(leaf, new ReceiptKey(ORIGIN, otherKey)));
    }

    /** The signature covers origin and leaf hash: a receipt of one log with a changed name is no receipt of another. */
    @Test
    void whatTheProtectedHeaderBindsCannotBeExchanged() {
        CoseReceipt good = receipt(5, 11);
        CoseReceipt renamed =
                new CoseReceipt(ORIGIN + "2", good.leaf(), good.inclusion(), good.keyId(), good.signature());
        assertEquals(Optional.empty(), renamed.provenRoot(good.leaf(), new ReceiptKey(ORIGIN + "2", KEY.publicKey())));
    }

    @Test
    void aPathOfAnotherLengthOrIndexLeadsToNoSignedRoot() {
        CoseReceipt good = receipt(5, 11);
        List<Hash> path = good.inclusion().path();
        for (InclusionProof other : List.of(
                new InclusionProof(5, 11, path.subList(1, path.size())),
                new InclusionProof(4, 11, path),
                new InclusionProof(5, 400, path))) {
            CoseReceipt bad = new CoseReceipt(ORIGIN, good.leaf(), other, good.keyId(), good.signature());
            assertEquals(Optional.empty(), bad.provenRoot(good.leaf(), KEY), other.toString());
        }
    }

    /** Whatever byte is changed, the receipt is malformed or proves nothing. */
    @Test
    void everySingleChangedByteIsNoticed() {
        byte[] good = receipt(5, 11).bytes();
        for (int i = 0; i < good.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << bit);
                try {
                    Optional<Hash> root =
                            CoseReceipt.parse(bad).provenRoot(LEAVES.all().get(5), KEY);
                    assertEquals(Optional.empty(), root, "bit " + bit + " of byte " + i);
                } catch (MalformedReceipt refused) {
                    assertTrue(refused.getMessage().startsWith("COSE receipt: "), refused.getMessage());
                }
            }
        }
    }

    @Test
    void bytesAddedOrCutOffAreRefused() {
        String good = HexFormat.of().formatHex(receipt(5, 11).bytes());
        for (String bad :
                new String[] {"", good + "00", good.substring(0, good.length() - 2), good.substring(2), "d9d9f7" + good
                }) {
            assertThrows(
                    MalformedReceipt.class,
                    () -> CoseReceipt.parse(HexFormat.of().parseHex(bad)),
                    bad);
        }
        assertThrows(MalformedReceipt.class, () -> CoseReceipt.parse(new byte[20_000]));
    }

    @Test
    void aKeyIsReadBackFromItsText() {
        assertEquals(KEY, ReceiptKey.parse(KEY.vkey()));
        assertTrue(KEY.vkey().startsWith(ORIGIN + "/receipt+"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ReceiptKey.parse(new org.lineproof.evidence.note.NoteKey(ORIGIN, KEY.publicKey()).vkey()));
    }

    private static CoseReceipt receipt(int index, int size) {
        return CoseReceipt.sign(ORIGIN, LEAVES.all().get(index), TREE.inclusion(index, size), SEED);
    }
}
