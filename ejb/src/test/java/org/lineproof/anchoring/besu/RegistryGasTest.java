package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.anchoring.besu.TestRegistry.ADMINISTRATOR;
import static org.lineproof.anchoring.besu.TestRegistry.first;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.transparency.entity.EvidenceLog;

/** What anchoring costs. Gas does not depend on the machine, so the goals are held by tests. */
@ExtendWith(DevelopmentChain.class)
class RegistryGasTest {
    private static final NaiveTree TREE = NaiveTree.of("log", 1);
    private static final long STEP = 38_000;
    private static final long A_HASH = 1_000;

    private TestRegistry registry;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = new TestRegistry(node);
    }

    @AfterEach
    void hangUp() {
        registry.close();
    }

    @Test
    void openingAndClosingALog() throws Exception {
        EvidenceLog log = TestRegistry.log("lineage");
        report("open a log", registry.open(log), 1, 120_000);
        report("close a log", registry.execute(ADMINISTRATOR, RegistryCalls.close(log, Head.NONE, null)), 1, 120_000);
    }

    @Test
    void theFirstHead() throws Exception {
        EvidenceLog log = TestRegistry.log("lineage");
        registry.open(log);
        report("first head, 0 hashes", registry.anchor(first(log, TREE, 1)), 1, 75_000);
    }

    @Test
    void aStepByProofLength() throws Exception {
        for (int hashes : new int[] {1, 10, 20, 40}) {
            HeadAdvance step = opened("middling-" + hashes, middling(hashes), hashes);
            report("advance, " + hashes + " hashes", registry.anchor(step), 1, STEP + A_HASH * hashes);
        }
    }

    @Test
    void theDearestStepByProofLength() throws Exception {
        for (int hashes : new int[] {10, 20, 40}) {
            HeadAdvance step = opened("dearest-" + hashes, (1L << (hashes - 1)) - 1, hashes);
            report("advance, " + hashes + " hashes, worst", registry.anchor(step), 1, STEP + A_HASH * hashes);
        }
    }

    @Test
    void tenHeadsInOneTransaction() throws Exception {
        List<HeadAdvance> firsts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            EvidenceLog log = TestRegistry.log("system/first-" + i);
            registry.open(log);
            firsts.add(first(log, TREE, 1));
        }
        report("ten first heads, each", registry.anchor(firsts.toArray(HeadAdvance[]::new)), 10, STEP);
        for (int hashes : new int[] {10, 20}) {
            List<HeadAdvance> steps = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                steps.add(opened("system/s" + hashes + '-' + i, middling(hashes), hashes));
            }
            JsonNode receipt = registry.anchor(steps.toArray(HeadAdvance[]::new));
            report("ten heads, " + hashes + " hashes, each", receipt, 10, STEP + A_HASH * (hashes - 10));
        }
    }

    /** A size whose proof up to the next power of two has this many hashes, every second of which is in both trees. */
    private static long middling(int hashes) {
        return (0x2AAAAAAAAAAAAAAAL & ((1L << (hashes - 1)) - 1)) | 1;
    }

    /**
     * Opens a log at an odd size and answers its step to 2^(hashes - 1), with a proof of that many hashes. Siblings need
     * not come from a real tree: the walk of RFC 9162, section 2.1.4.2, gives the roots they lead to.
     */
    private HeadAdvance opened(String name, long size, int hashes) throws Exception {
        List<Hash> proof = IntStream.range(0, hashes).mapToObj(NaiveTree::noise).toList();
        Hash older = proof.get(0);
        Hash newer = older;
        long fn = size - 1;
        for (Hash sibling : proof.subList(1, hashes)) {
            if ((fn & 1) == 1) {
                older = TreeHash.node(sibling, older);
                newer = TreeHash.node(sibling, newer);
            } else {
                newer = TreeHash.node(newer, sibling);
            }
            fn >>= 1;
        }
        EvidenceLog log = TestRegistry.log(name);
        Head from = new Head(size, older);
        registry.open(log);
        registry.anchor(new HeadAdvance(log, Head.NONE, from, List.of()));
        return new HeadAdvance(log, from, new Head(1L << (hashes - 1), newer), proof);
    }

    private static void report(String what, JsonNode receipt, int heads, long goal) {
        long gas = Long.decode(receipt.required("gasUsed").asText()) / heads;
        System.out.printf("gas: %-28s %,9d  (goal %,d)%n", what, gas, goal);
        assertTrue(gas <= goal, what + " takes " + gas + " gas, the goal is " + goal);
    }
}
