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

    /** Read, recomputed and its signature verified with cbor2 6.1.4 and cryptography 50.0.2 (Python). */
    @Test
    void theEncodingIsTheOneThatAnotherImplementationReads() {
        String encoded =
                "d28458a4a401270458206f7deef65d54a69905d309a53cb13fc7e9b9a40a32ca0fd4a09c71199c3f07cd0fa201781a6c"
                    + "696e6570726f6f662e6c6f63616c2f64656d6f2f617564697402785875726e3a6c696e6570726f6f663a656e7472793a"
                    + "313a333a3232313565386163346532623837316332613438313839653739373338633935366330383165323361633266"
                    + "323431356266373764613139396466643932306319018b01a119018ca120815848830301825820db3426e878068d28d2"
                    + "69b6c87172322ce5372b65756d0789001d34835f601c035820fa61e3dec3439589f4784c893bf321d0084f04c572c7af"
                    + "2b68e3f3360a35b486f65840c1142a6d146faa09a97a9a27e68bd37754a2f5318a09bdacba261ee6a70b037d4e2799c8"
                    + "6b33214e0e1f4f7f08744c2f831a8dd640290d9057b2133565957b0a";

        assertEquals(encoded, HexFormat.of().formatHex(receipt(1, 3).bytes()));
        assertEquals(
                "6f7deef65d54a69905d309a53cb13fc7e9b9a40a32ca0fd4a09c71199c3f07cd",
                KEY.thumbprint().hex());
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
