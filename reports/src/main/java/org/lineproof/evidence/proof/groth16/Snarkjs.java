package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;

/**
 * Keys and proofs in the JSON of snarkjs: decimal strings, points as [x, y, "1"], coordinates of the second group with the
 * part without i first. Whatever else could be read in a second way is refused.
 */
public final class Snarkjs {
    private static final String PROTOCOL = "groth16";
    private static final String CURVE = "bn128";
    private static final String ONE = "1";
    private static final String ZERO = "0";

    private Snarkjs() {}

    /** A {@code verification_key.json}. {@code vk_alphabeta_12} follows from the rest and is not read. */
    public static VerificationKey key(JsonNode json, String at) throws MalformedJson {
        Members key = Members.of(json, at)
                .only(
                        "protocol",
                        "curve",
                        "nPublic",
                        "vk_alpha_1",
                        "vk_beta_2",
                        "vk_gamma_2",
                        "vk_delta_2",
                        "vk_alphabeta_12",
                        "IC");
        requireSystem(key, true);
        List<JsonNode> points = key.list("IC");
        if (points.isEmpty() || points.size() > PublicInputs.MAX + 1) {
            throw key.refusal("IC", "expected 1 to " + (PublicInputs.MAX + 1) + " points");
        }
        if (key.integer("nPublic", 0) != points.size() - 1) {
            throw key.refusal(
                    "nPublic", "expected one less than the points of IC, of which there are " + points.size());
        }
        List<G1> inputs = new ArrayList<>();
        for (JsonNode point : points) {
            inputs.add(g1(key, "IC", point));
        }
        G2 gamma = g2(key, "vk_gamma_2");
        G2 delta = g2(key, "vk_delta_2");
        G1 alpha = g1(key, "vk_alpha_1");
        G2 beta = g2(key, "vk_beta_2");
        try {
            return new VerificationKey(alpha, beta, gamma, delta, inputs);
        } catch (IllegalArgumentException e) {
            // The number of points was looked at before: what is left to refuse is delta.
            throw key.refusal("vk_delta_2", String.valueOf(e.getMessage()));
        }
    }

    /** A {@code proof.json}. Some provers leave the curve out: the points would not be on another. */
    public static Groth16Proof proof(JsonNode json, String at) throws MalformedJson {
        Members proof = Members.of(json, at).only("protocol", "curve", "pi_a", "pi_b", "pi_c");
        requireSystem(proof, false);
        return new Groth16Proof(g1(proof, "pi_a"), g2(proof, "pi_b"), g1(proof, "pi_c"));
    }

    private static void requireSystem(Members json, boolean curveDue) throws MalformedJson {
        if (!json.text("protocol").equals(PROTOCOL)) {
            throw json.refusal("protocol", "expected '" + PROTOCOL + "'");
        }
        if ((curveDue || json.has("curve")) && !json.text("curve").equals(CURVE)) {
            throw json.refusal("curve", "expected '" + CURVE + "'");
        }
    }

    private static G1 g1(Members json, String name) throws MalformedJson {
        return g1(json, name, json.node().path(name));
    }

    private static G1 g1(Members json, String name, JsonNode point) throws MalformedJson {
        requireAffine(json, name, point, point.path(2).textValue());
        try {
            return G1.of(number(point.path(0)), number(point.path(1)));
        } catch (IllegalArgumentException e) {
            throw json.refusal(name, String.valueOf(e.getMessage()));
        }
    }

    private static G2 g2(Members json, String name) throws MalformedJson {
        JsonNode point = json.node().path(name);
        JsonNode z = point.path(2);
        boolean real = z.isArray() && z.size() == 2 && ZERO.equals(z.path(1).textValue());
        requireAffine(json, name, point, real ? z.path(0).textValue() : null);
        try {
            return G2.of(fp2(point.path(0)), fp2(point.path(1)));
        } catch (IllegalArgumentException e) {
            throw json.refusal(name, String.valueOf(e.getMessage()));
        }
    }

    private static void requireAffine(Members json, String name, JsonNode point, @Nullable String z)
            throws MalformedJson {
        if (ZERO.equals(z)) {
            throw json.refusal(name, "is the point at infinity");
        }
        if (!point.isArray() || point.size() != 3 || !ONE.equals(z)) {
            throw json.refusal(name, "expected a point [x, y, \"1\"] of decimal strings");
        }
    }

    private static Fp2 fp2(JsonNode pair) {
        if (!pair.isArray() || pair.size() != 2) {
            throw new IllegalArgumentException("expected two decimal strings for each coordinate");
        }
        return new Fp2(Fp.of(number(pair.path(0))), Fp.of(number(pair.path(1))));
    }

    private static BigInteger number(JsonNode text) {
        if (!text.isTextual()) {
            throw new IllegalArgumentException("expected decimal strings");
        }
        return Decimal.parse(text.textValue());
    }
}
