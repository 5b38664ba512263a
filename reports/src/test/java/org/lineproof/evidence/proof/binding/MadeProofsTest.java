package org.lineproof.evidence.proof.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.TrustAnchor;

/** Proofs that were made anew by the tool in {@code deploy/demo/zk}: a folder of claims, named by {@code lineproof.proofs}. */
class MadeProofsTest {
    private static final BigInteger R =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");
    private static final List<String> COORDINATES =
            List.of("/pi_a/0", "/pi_a/1", "/pi_b/0/0", "/pi_b/0/1", "/pi_b/1/0", "/pi_b/1/1", "/pi_c/0", "/pi_c/1");

    private final List<Claim> claims = new ArrayList<>();

    private record Claim(JsonNode proof, JsonNode signals, JsonNode kept) {
        Claim decidedAs(Claim other) {
            return new Claim(proof, signals, other.kept);
        }
    }

    @BeforeEach
    void read() throws IOException, MalformedJson {
        String folder = System.getProperty("lineproof.proofs", "");
        assumeTrue(
                !folder.isEmpty(),
                "make proofs with deploy/demo/zk (npm run prove), then give their folder:"
                        + " -Dlineproof.proofs=/that/folder");
        try (Stream<Path> made = Files.list(Path.of(folder))) {
            for (Path claim : made.filter(Files::isDirectory).sorted().toList()) {
                claims.add(new Claim(
                        json(claim.resolve("proof.json")),
                        json(claim.resolve("public.json")),
                        json(claim.resolve("private.json"))));
            }
        }
        assertFalse(claims.isEmpty(), "no proof is in " + folder);
    }

    @Test
    void eachHoldsForItsDecisionAndNothingThatIsChangedDoes() throws IOException, MalformedJson {
        TrustAnchor anchor = anchor();
        int refused = 0;
        for (Claim claim : claims) {
            ProofFinding finding = finding(anchor, claim, claim.proof(), claim.signals());
            assertInstanceOf(ProofVerdict.Valid.class, finding.verdict(), finding.words());
            assertEquals(Optional.of(Bound.TO_DECISION), finding.bound());
            refused += changedPoints(anchor, claim) + changedSignals(anchor, claim) + ofOthers(anchor, claim);
        }
        System.out.println(claims.size() + " proofs made anew accepted, " + refused + " changed ones refused");
    }

    private static int changedPoints(TrustAnchor anchor, Claim claim) {
        for (String at : COORDINATES) {
            JsonNode changed = claim.proof().deepCopy();
            int slash = at.lastIndexOf('/');
            add(
                    (ArrayNode) changed.at(at.substring(0, slash)),
                    Integer.parseInt(at.substring(slash + 1)),
                    BigInteger.ONE);
            assertRefused(anchor, claim, changed, claim.signals());
        }
        return COORDINATES.size();
    }

    private static int changedSignals(TrustAnchor anchor, Claim claim) {
        for (int i = 0; i < claim.signals().size(); i++) {
            for (BigInteger by : List.of(BigInteger.ONE, R)) {
                ArrayNode changed = claim.signals().deepCopy();
                add(changed, i, by);
                assertRefused(anchor, claim, claim.proof(), changed);
            }
        }
        return 2 * claim.signals().size();
    }

    /** The proof of another claim, and this proof for the decision of another claim. */
    private int ofOthers(TrustAnchor anchor, Claim claim) {
        int refused = 0;
        for (Claim other : claims) {
            if (other != claim) {
                assertRefused(anchor, claim, other.proof(), claim.signals());
                assertRefused(anchor, claim.decidedAs(other), claim.proof(), claim.signals());
                refused += 2;
            }
        }
        return refused;
    }

    private static void assertRefused(TrustAnchor anchor, Claim claim, JsonNode proof, JsonNode signals) {
        assertInstanceOf(
                ProofVerdict.Invalid.class,
                finding(anchor, claim, proof, signals).verdict());
    }

    private static ProofFinding finding(TrustAnchor anchor, Claim claim, JsonNode proof, JsonNode signals) {
        ProofEvaluation evaluation = new ProofEvaluation(ProofSystems.all(), id -> Optional.of(anchor));
        return evaluation.of(
                new StatedReceipt("demo", ProvedClaims.receipt(anchor, claim.signals(), claim.kept(), proof, signals)));
    }

    private TrustAnchor anchor() throws IOException, MalformedJson {
        Path key = Path.of(System.getProperty("lineproof.proofs")).resolve("claim.vk.json");
        return ProvedClaims.anchor(json(key), claims.get(0).signals().get(1).textValue());
    }

    private static void add(ArrayNode numbers, int at, BigInteger by) {
        BigInteger number = new BigInteger(numbers.get(at).textValue());
        numbers.set(at, TextNode.valueOf(number.add(by).toString()));
    }

    private static JsonNode json(Path file) throws IOException, MalformedJson {
        return StrictJson.parse(Files.readAllBytes(file), 1 << 16);
    }
}
