package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
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
    private static final int MUTATIONS = 2_000;
    private static final int CALL = 500;
    private static final NaiveTree TREE = NaiveTree.of("log", LARGEST);
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, LARGEST).mapToObj(TREE::root).toList();

    private record Claim(long first, long second, Hash firstRoot, Hash secondRoot, List<Hash> proof) {
        static Claim valid(int first, int second) {
            return new Claim(first, second, ROOTS.get(first), ROOTS.get(second), TREE.consistency(first, second));
        }

        DynamicStruct encoded() {
            return new DynamicStruct(
                    new Uint64(first),
                    new Uint64(second),
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
        List<Boolean> verdicts = verdicts(claims);
        for (int i = 0; i < claims.size(); i++) {
            assertEquals(
                    true,
                    verdicts.get(i),
                    claims.get(i).first() + " -> " + claims.get(i).second());
        }
    }

    @Test
    void everyChangedClaimIsRefused() throws Exception {
        long seed = 20_261_122L;
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        while (claims.size() < MUTATIONS) {
            int second = 2 + random.nextInt(LARGEST - 1);
            claims.add(mutated(Claim.valid(1 + random.nextInt(second - 1), second), random));
        }
        List<Boolean> verdicts = verdicts(claims);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            assertEquals(false, verdicts.get(i), () -> "seed " + seed + ": " + claim);
        }
    }

    @Test
    void theContractAndTheVerifierAgreeOnProofsForOtherSizes() throws Exception {
        long seed = 9_162L;
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            int second = 2 + random.nextInt(LARGEST - 1);
            Claim valid = Claim.valid(1 + random.nextInt(second - 1), second);
            long other = 2 + random.nextInt(LARGEST * 2);
            long first = 1 + random.nextInt((int) other - 1);
            claims.add(new Claim(first, other, valid.firstRoot(), valid.secondRoot(), valid.proof()));
        }
        List<Boolean> verdicts = verdicts(claims);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean proved = new ConsistencyProof(claim.first(), claim.second(), claim.proof())
                    .proves(claim.firstRoot(), claim.secondRoot());
            assertEquals(proved, verdicts.get(i), () -> "seed " + seed + ": " + claim);
        }
    }

    private static Claim mutated(Claim claim, Random random) {
        List<Hash> proof = new ArrayList<>(claim.proof());
        int place = random.nextInt(proof.size());
        Hash noise = NaiveTree.noise(random.nextLong());
        switch (random.nextInt(7)) {
            case 0 -> proof.set(place, flipped(proof.get(place), random));
            case 1 -> proof.remove(place);
            case 2 -> proof.add(place, noise);
            case 3 -> proof.add(noise);
            case 4 -> {
                return new Claim(claim.first(), claim.second(), noise, claim.secondRoot(), proof);
            }
            case 5 -> {
                return new Claim(claim.first(), claim.second(), claim.firstRoot(), noise, proof);
            }
            default -> {
                Collections.rotate(proof, 1);
                proof.set(place, flipped(proof.get(place), random));
            }
        }
        return new Claim(claim.first(), claim.second(), claim.firstRoot(), claim.secondRoot(), proof);
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
