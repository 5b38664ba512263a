package org.lineproof.evidence.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.AnchorProof.StorageProof;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** Whatever is changed in an anchor, its proof or its pin, alone or with the hash that it breaks, is refused. */
class AnchorMutationTest {
    private static final AnchorCase GOOD = AnchorCase.sealedBy(0, 1, 2);
    private static final Map<String, int[]> TABLE = new TreeMap<>();

    /** One thing that is changed, and how the refusal begins to tell of it. */
    private record Mutation(String name, AnchorCase changed, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    @AfterAll
    static void print() {
        System.out.println("mutations of an anchor's proof: tried, refused");
        TABLE.forEach((name, counts) -> System.out.printf("  %-40s %6d %6d%n", name, counts[0], counts[1]));
    }

    @Test
    void theUntouchedAnchorHolds() {
        Step step = GOOD.step();

        assertEquals(Outcome.PASSED, step.outcome(), step.reason());
        assertEquals(
                "anchored, independent chain: receipt of block 1239, sealed by 3 of 4 pinned validators",
                step.reason());
        assertEquals(new Step.Lift(AnchorCase.ORIGIN, LogState.ANCHORED_INDEPENDENT), step.lift());
    }

    @ParameterizedTest
    @MethodSource("named")
    void aSingleMutationIsRefusedWithItsOwnReason(Mutation mutation) {
        Step step = mutation.changed().step();

        count(mutation.name(), step.outcome());
        assertEquals(Outcome.FAILED, step.outcome(), step.reason());
        assertTrue(step.reason().contains(mutation.reason()), step.reason());
    }

    @Test
    void anyChangedByteOfTheHeaderIsRefused() {
        AnchorProof proof = GOOD.proof();
        everyByte("any byte of the header", proof.header(), GOOD::withHeader);
    }

    @Test
    void anyChangedByteOfTheHeaderIsRefusedAlsoWithTheHashThatItThenHas() {
        everyByte("any byte of the header, hash made to fit", GOOD.proof().header(), GOOD::withHeaderAndItsHash);
    }

    @Test
    void anyChangedByteOfAnyProofNodeIsRefused() {
        AnchorProof proof = GOOD.proof();
        for (int i = 0; i < proof.receiptProof().size(); i++) {
            int at = i;
            everyByte(
                    "any byte of the receipt proof",
                    proof.receiptProof().get(i),
                    node -> GOOD.withReceiptProof(replaced(proof.receiptProof(), at, node)));
        }
        for (int i = 0; i < proof.accountProof().size(); i++) {
            int at = i;
            everyByte(
                    "any byte of the account proof",
                    proof.accountProof().get(i),
                    node -> GOOD.withAccountProof(replaced(proof.accountProof(), at, node)));
        }
        List<HexBytes> stored = proof.storageProofs().get(0).proof();
        for (int i = 0; i < stored.size(); i++) {
            int at = i;
            everyByte(
                    "any byte of the storage proof",
                    stored.get(i),
                    node -> GOOD.withStorageProof(replaced(stored, at, node)));
        }
    }

    private static Stream<Mutation> named() throws MalformedRlp {
        return Stream.of(seals(), header(), receipt(), account(), claim()).flatMap(List::stream);
    }

    private static List<Mutation> seals() throws MalformedRlp {
        QbftHeader header = GOOD.header();
        Seal first = header.seals().get(0);
        byte[] wrongS = first.bytes();
        wrongS[40] ^= 1;
        byte[] otherParity = first.bytes();
        otherParity[64] ^= 1;
        byte[] parity = first.bytes();
        parity[64] = 27;
        byte[] zero = new byte[Seal.LENGTH];
        Seal foreign = TestNetwork.of(9, 0).seal(8, header.sealedHash());
        Seal ofRoundZero = TestNetwork.of(4, 0).seal(0, header.blockHash());
        ValidatorSet nine = TestNetwork.of(9, 0).validators(9);
        ValidatorSet five = new ValidatorSet(0, null, nine.validators().subList(4, 9));
        return List.of(
                new Mutation("seal: s", GOOD.withSeal(0, wrongS), "seal 1 is by 0x"),
                new Mutation("seal: other point", GOOD.withSeal(0, otherParity), "seal 1 is by 0x"),
                new Mutation("seal: last byte", GOOD.withSeal(0, parity), "seal 1: the last byte is neither 0 nor 1"),
                new Mutation(
                        "seal: high s", GOOD.withSeal(0, AnchorCase.twin(first)), "seal 1: r or s is out of bounds"),
                new Mutation("seal: zero", GOOD.withSeal(0, zero), "seal 1: r or s is out of bounds"),
                new Mutation("seal: over the block's hash", GOOD.withSeal(0, ofRoundZero.bytes()), "seal 1 is by 0x"),
                new Mutation("seal: cut", GOOD.withSeal(0, new byte[64]), "extraData seals number 1: 64 bytes"),
                new Mutation(
                        "seal: foreign validator",
                        GOOD.withSeal(0, foreign.bytes()),
                        "seal 1 is by " + TestNetwork.of(9, 0).address(8) + ", no pinned validator"),
                new Mutation(
                        "seal: twice",
                        GOOD.withSeal(1, first.bytes()),
                        "seal 2 is by " + TestNetwork.of(4, 0).address(0) + ", whose seal is counted already"),
                new Mutation(
                        "seals: one less than the quorum",
                        AnchorCase.sealedBy(0, 1),
                        "of the validators only 2 of 4 sealed it, the quorum is 3"),
                new Mutation("seals: none", AnchorCase.sealedBy(), "of the validators only 0 of 4 sealed it"),
                new Mutation(
                        "seals: more than validators",
                        AnchorCase.sealedBy(0, 1, 2, 3, 0),
                        "there are more seals than validators"),
                new Mutation("round", GOOD.withExtra(3, RlpBytes.of(3)), "or it is over another header or round"),
                new Mutation("round: zero", GOOD.withExtra(3, RlpBytes.EMPTY), "or it is over another header or round"),
                new Mutation(
                        "pin: other validators",
                        GOOD.withPin(five, TestNetwork.CODE_HASH),
                        "the header lists other validators than are pinned, and of the pinned ones only 0 of 5"));
    }

    private static List<Mutation> header() throws MalformedRlp {
        Rlp others = RlpList.of(new RlpBytes(TestNetwork.of(9, 0).address(8).bytes()));
        String otherHash = "the header is not the one of block 0x";
        List<Mutation> mutations = new ArrayList<>(List.of(
                new Mutation("header: validators", GOOD.withExtra(1, others), otherHash),
                new Mutation(
                        "header: validators, hash made to fit",
                        GOOD.withExtra(1, others).rehashed(),
                        "there are more seals than validators"),
                new Mutation(
                        "header: no validators, hash made to fit",
                        GOOD.withExtra(1, RlpList.of()).rehashed(),
                        "a chain whose validators a contract names cannot be checked offline"),
                new Mutation(
                        "header: vanity",
                        GOOD.withExtra(0, new RlpBytes(Word.of(1).bytes())),
                        otherHash),
                new Mutation("header: vote", GOOD.withExtra(2, others), otherHash),
                new Mutation(
                        "header: vote, hash made to fit",
                        GOOD.withExtra(2, others).rehashed(),
                        "or it is over another header or round"),
                new Mutation(
                        "header: mix hash",
                        GOOD.withField(13, new RlpBytes(Word.of(1).bytes())),
                        "not the one of a QBFT chain"),
                new Mutation(
                        "header: byte behind it",
                        GOOD.withHeader(AnchorCase.longer(GOOD.proof().header())),
                        "1 bytes follow"),
                new Mutation("header: nothing", GOOD.withHeader(new HexBytes(new byte[0])), "header: ends at byte 0")));
        for (int field : new int[] {0, 1, 3, 4, 5}) {
            RlpBytes word = new RlpBytes(Word.of(field + 1).bytes());
            mutations.add(new Mutation("header: word " + field, GOOD.withField(field, word), otherHash));
        }
        for (int field : new int[] {7, 8, 9, 10, 11, 15}) {
            mutations.add(new Mutation("header: number " + field, GOOD.withField(field, RlpBytes.of(99)), otherHash));
        }
        mutations.add(new Mutation(
                "header: gas used, hash made to fit",
                GOOD.withField(10, RlpBytes.of(99)).rehashed(),
                "or it is over another header or round"));
        mutations.add(new Mutation(
                "header: receipts root, hash made to fit",
                GOOD.withField(5, new RlpBytes(Word.of(1).bytes())).rehashed(),
                "receipt proof: node 1 is not the one that the root names"));
        mutations.add(new Mutation(
                "header: state root, hash made to fit",
                GOOD.withField(3, new RlpBytes(Word.of(1).bytes())).rehashed(),
                "account proof: node 1 is not the one that the root names"));
        return mutations;
    }

    private static List<Mutation> receipt() {
        Address contract = Address.ofHex(TestNetwork.IDENTITY.contract());
        Address other = TestNetwork.of(4, 0).address(0);
        RegistryHead head = AnchorCase.HEAD;
        List<HexBytes> nodes = GOOD.proof().receiptProof();
        return List.of(
                new Mutation(
                        "receipt: status",
                        AnchorCase.with(TestNetwork.event(head, contract, TestNetwork.ANCHORED), 0),
                        "the transaction did not succeed"),
                new Mutation(
                        "receipt: contract",
                        AnchorCase.with(TestNetwork.event(head, other, TestNetwork.ANCHORED), 1),
                        "the receipt has no event of the contract"),
                new Mutation(
                        "receipt: topic of another event",
                        AnchorCase.with(TestNetwork.event(head, contract, Word.of(1)), 1),
                        "the contract tells of no head of this log"),
                new Mutation(
                        "receipt: topic of another log",
                        AnchorCase.with(
                                TestNetwork.event(AnchorCase.headOf("other", 5), contract, TestNetwork.ANCHORED), 1),
                        "the contract tells of no head of this log"),
                new Mutation(
                        "receipt: size in the data",
                        AnchorCase.with(
                                TestNetwork.event(AnchorCase.headOf("demo", 6), contract, TestNetwork.ANCHORED), 1),
                        "the contract tells of another head of this log"),
                new Mutation("receipt: of another transaction", GOOD.withIndex(16), "receipt proof: "),
                new Mutation(
                        "receipt proof: last node missing",
                        GOOD.withReceiptProof(nodes.subList(0, nodes.size() - 1)),
                        "receipt proof: ends before the value: node " + nodes.size() + " is missing"),
                new Mutation(
                        "receipt proof: first node missing",
                        GOOD.withReceiptProof(nodes.subList(1, nodes.size())),
                        "receipt proof: node 1 is not the one that the root names"),
                new Mutation(
                        "receipt proof: node left over",
                        GOOD.withReceiptProof(Stream.concat(nodes.stream(), Stream.of(nodes.get(0)))
                                .toList()),
                        "nodes are left over"));
    }

    private static List<Mutation> account() {
        List<HexBytes> nodes = GOOD.proof().accountProof();
        StorageProof stored = GOOD.proof().storageProofs().get(0);
        return List.of(
                new Mutation(
                        "pin: code hash",
                        GOOD.withPin(TestNetwork.of(4, 0).validators(3), Word.of(1)),
                        "the contract's code is not the pinned one"),
                new Mutation(
                        "account proof: left out, slot shown",
                        GOOD.withAccountProof(List.of()),
                        "a slot is shown without the account it is of"),
                new Mutation(
                        "account proof: of storage",
                        GOOD.withAccountProof(stored.proof()),
                        "account proof: node 1 is not the one that the root names"),
                new Mutation(
                        "account proof: last node missing",
                        GOOD.withAccountProof(nodes.subList(0, nodes.size() - 1)),
                        "account proof: ends before the value"),
                new Mutation("storage proof: nothing", GOOD.withStorageProof(List.of()), "storage proof: ends before"));
    }

    private static List<Mutation> claim() {
        BundledAnchor anchor = GOOD.anchor();
        return List.of(
                new Mutation(
                        "claim: chain id", GOOD.onChain(1338, anchor.chain().contract()), "chain 1338 with contract"),
                new Mutation("claim: contract", GOOD.onChain(1337, "0x" + "43".repeat(20)), "is not pinned"),
                new Mutation(
                        "claim and pin: contract",
                        GOOD.onPinnedChain("0x" + "43".repeat(20)),
                        "account proof: the way leads elsewhere"),
                new Mutation("claim: block", GOOD.atBlock(1240), "the header is of block 1239, not 1240"),
                new Mutation("claim: time", GOOD.at(anchor.at().plusSeconds(1)), "the block states another time"),
                new Mutation(
                        "claim: fraction of a second",
                        GOOD.at(anchor.at().plusNanos(1)),
                        "the block states another time"),
                new Mutation("claim: block hash", GOOD.withHash(Word.of(1)), "the header is not the one of block"),
                new Mutation("claim: root", GOOD.withRoot("other"), "not the log's root at this size"),
                new Mutation("claim: first key", GOOD.withFirstKey(9), "derives from a first key that is not pinned"),
                new Mutation("claim: tenant", GOOD.ofTenant("other"), "the contract tells of no head of this log"));
    }

    private static void everyByte(String name, HexBytes good, Function<HexBytes, AnchorCase> changed) {
        for (int at = 0; at < good.length(); at++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] bytes = good.bytes();
                bytes[at] ^= (byte) bit;
                Step step = changed.apply(new HexBytes(bytes)).step();
                count(name, step.outcome());
                int where = at;
                assertEquals(Outcome.FAILED, step.outcome(), () -> name + ", byte " + where + ", bit " + bit);
            }
        }
    }

    private static void count(String name, Outcome outcome) {
        int[] counts = TABLE.computeIfAbsent(name, key -> new int[2]);
        counts[0]++;
        counts[1] += outcome == Outcome.FAILED ? 1 : 0;
    }

    private static List<HexBytes> replaced(List<HexBytes> nodes, int index, HexBytes node) {
        List<HexBytes> replaced = new ArrayList<>(nodes);
        replaced.set(index, node);
        return replaced;
    }
}
