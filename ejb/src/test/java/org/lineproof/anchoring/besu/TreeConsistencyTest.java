package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.CompiledContract;
import org.lineproof.anchoring.control.SignedTransaction;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;

/** The contract's verdict on consistency proofs, many in one call. */
@ExtendWith(DevelopmentChain.class)
class TreeConsistencyTest {
    private static final int LARGEST = 130;
    private static final int LARGE = 2_000;
    private static final int CALL = 500;
    private static final NaiveTree TREE = NaiveTree.of("log", LARGEST);
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, LARGEST).mapToObj(TREE::root).toList();

    /** Sizes are unsigned. */
    private record Claim(long first, long second, Hash firstRoot, Hash secondRoot, List<Hash> proof) {
        static Claim valid(int first, int second) {
            return new Claim(first, second, ROOTS.get(first), ROOTS.get(second), TREE.consistency(first, second));
        }

        Claim with(List<Hash> other) {
            return new Claim(first, second, firstRoot, secondRoot, List.copyOf(other));
        }

        boolean holds() {
            return NaiveTree.roots(first, second, firstRoot, proof)
                    .filter(new NaiveTree.Roots(firstRoot, secondRoot)::equals)
                    .isPresent();
        }

        DynamicStruct encoded() {
            return new DynamicStruct(
                    new Uint64(new BigInteger(Long.toUnsignedString(first))),
                    new Uint64(new BigInteger(Long.toUnsignedString(second))),
                    new Bytes32(firstRoot.bytes()),
                    new Bytes32(secondRoot.bytes()),
                    new DynamicArray<>(
                            Bytes32.class,
                            proof.stream()
                                    .map(hash -> new Bytes32(hash.bytes()))
                                    .toList()));
        }
    }

    private Chain chain;
    private String probe;

    @BeforeEach
    void deployTheProbe(URI node) throws Exception {
        CompiledContract contract = CompiledContract.named("TreeConsistencyProbe");
        chain = new Chain(node, contract);
        SignedTransaction creation = chain.sign(TestRegistry.STRANGER, null, contract.bytecode());
        chain.send(creation);
        JsonNode receipt =
                chain.receipt(creation.hash(), Duration.ofSeconds(20)).orElseThrow();
        probe = receipt.required("contractAddress").asText();
    }

    @AfterEach
    void hangUp() {
        chain.close();
    }

    @Test
    void everyPairOfSizesIsProved() throws Exception {
        List<Claim> claims = new ArrayList<>();
        for (int second = 2; second <= LARGEST; second++) {
            for (int first = 1; first < second; first++) {
                claims.add(Claim.valid(first, second));
            }
        }
        assertVerdicts(claims, claim -> true, 0);
    }

    @Test
    void everyPairOfSizesIsRefusedWhateverIsChanged() throws Exception {
        long seed = seed();
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int second = 2; second <= LARGEST; second++) {
            for (int first = 1; first < second; first++) {
                for (Change change : Change.values()) {
                    claims.add(change.of(Claim.valid(first, second), random));
                }
            }
        }
        assertVerdicts(claims, claim -> false, seed);
    }

    @Test
    void aProofForOtherSizesHoldsWhereTheRecursionSaysSo() throws Exception {
        long seed = seed();
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int second = 2; second <= LARGEST; second++) {
            for (int first = 1; first < second; first++) {
                Claim valid = Claim.valid(first, second);
                int otherSecond = 2 + random.nextInt(LARGEST * 2);
                int otherFirst = 1 + random.nextInt(otherSecond - 1);
                claims.add(new Claim(otherFirst, otherSecond, valid.firstRoot(), valid.secondRoot(), valid.proof()));
            }
        }
        assertVerdicts(claims, TreeConsistencyTest::holdsForRecursionAndVerifier, seed);
    }

    private static boolean holdsForRecursionAndVerifier(Claim claim) {
        boolean proved = new ConsistencyProof(claim.first(), claim.second(), claim.proof())
                .proves(claim.firstRoot(), claim.secondRoot());
        assertEquals(claim.holds(), proved, claim::toString);
        return proved;
    }

    @Test
    void sizesUpToTheLargestNumberAreWalkedAsTheRecursionWalksThem() throws Exception {
        long seed = seed();
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        claims.addAll(leading(1, -1L, random));
        claims.addAll(leading(Long.MIN_VALUE, -1L, random));
        claims.addAll(leading(-2L, -1L, random));
        claims.addAll(leading(Long.MAX_VALUE, Long.MIN_VALUE, random));
        while (claims.size() < LARGE) {
            long one = random.nextLong() >>> random.nextInt(60);
            long two = random.nextLong() >>> random.nextInt(60);
            if (one != 0 && two != 0 && one != two) {
                boolean ordered = Long.compareUnsigned(one, two) < 0;
                claims.addAll(leading(ordered ? one : two, ordered ? two : one, random));
            }
        }
        assertVerdicts(claims, Claim::holds, seed);
    }

    /** A claim over siblings that come from no tree but lead to its roots, and the same claim with one thing changed. */
    private static List<Claim> leading(long first, long second, Random random) {
        Hash firstRoot = NaiveTree.noise(random.nextLong());
        List<Hash> proof = new ArrayList<>();
        Optional<NaiveTree.Roots> roots;
        do {
            proof.add(NaiveTree.noise(random.nextLong()));
            roots = NaiveTree.roots(first, second, firstRoot, proof);
        } while (roots.isEmpty());
        Claim claim = new Claim(first, second, roots.get().older(), roots.get().newer(), List.copyOf(proof));
        Change change = Change.values()[random.nextInt(Change.values().length)];
        return List.of(claim, change.of(claim, random));
    }

    /** One thing that makes any true claim untrue. */
    private enum Change {
        A_HASH_CHANGED {
            @Override
            Claim of(Claim claim, Random random) {
                List<Hash> proof = new ArrayList<>(claim.proof());
                int place = random.nextInt(proof.size());
                proof.set(place, flipped(proof.get(place), random));
                return claim.with(proof);
            }
        },
        A_HASH_MISSING {
            @Override
            Claim of(Claim claim, Random random) {
                List<Hash> proof = new ArrayList<>(claim.proof());
                proof.remove(random.nextInt(proof.size()));
                return claim.with(proof);
            }
        },
        A_HASH_LEFT_OVER {
            @Override
            Claim of(Claim claim, Random random) {
                List<Hash> proof = new ArrayList<>(claim.proof());
                proof.add(random.nextInt(proof.size() + 1), NaiveTree.noise(random.nextLong()));
                return claim.with(proof);
            }
        },
        ALL_HASHES_MISSING {
            @Override
            Claim of(Claim claim, Random random) {
                return claim.with(List.of());
            }
        },
        ANOTHER_OLD_ROOT {
            @Override
            Claim of(Claim claim, Random random) {
                return new Claim(
                        claim.first(),
                        claim.second(),
                        flipped(claim.firstRoot(), random),
                        claim.secondRoot(),
                        claim.proof());
            }
        },
        ANOTHER_NEW_ROOT {
            @Override
            Claim of(Claim claim, Random random) {
                return new Claim(
                        claim.first(),
                        claim.second(),
                        claim.firstRoot(),
                        flipped(claim.secondRoot(), random),
                        claim.proof());
            }
        },
        ROOTS_EXCHANGED {
            @Override
            Claim of(Claim claim, Random random) {
                return new Claim(claim.first(), claim.second(), claim.secondRoot(), claim.firstRoot(), claim.proof());
            }
        };

        abstract Claim of(Claim claim, Random random);
    }

    private static long seed() {
        long seed = Long.getLong("lineproof.seed", System.nanoTime());
        System.out.println("TreeConsistencyTest: -Dlineproof.seed=" + seed);
        return seed;
    }

    private void assertVerdicts(List<Claim> claims, Predicate<Claim> expected, long seed) throws Exception {
        List<Boolean> verdicts = verdicts(claims);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            assertEquals(expected.test(claim), verdicts.get(i), () -> "seed " + seed + ": " + claim);
        }
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new Hash(bytes);
    }

    private List<Boolean> verdicts(List<Claim> claims) throws Exception {
        List<Boolean> verdicts = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += CALL) {
            List<DynamicStruct> some = claims.subList(from, Math.min(claims.size(), from + CALL)).stream()
                    .map(Claim::encoded)
                    .toList();
            Function call = new Function(
                    "verdicts",
                    List.of(new DynamicArray<>(DynamicStruct.class, some)),
                    List.of(new TypeReference<DynamicArray<Bool>>() {}));
            for (Object verdict : (List<?>) chain.view(probe, call).get(0)) {
                verdicts.add(((Bool) verdict).getValue());
            }
        }
        return verdicts;
    }
}
