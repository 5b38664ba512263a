package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.bn254.curve.Bn254;

/**
 * What a proof is about: scalars from 0 to r - 1 in the order of the circuit. A scalar that is not canonical stands for
 * the same element as another number, and would let one statement be told in two ways.
 *
 * @param scalars at most {@value #MAX}
 */
public record PublicInputs(List<BigInteger> scalars) {
    /** The most public inputs accepted. */
    public static final int MAX = 256;

    /** @throws IllegalArgumentException for too many, or one that is not canonical; the message names its index */
    public PublicInputs {
        if (scalars.size() > MAX) {
            throw new IllegalArgumentException("more than " + MAX + " public signals");
        }
        for (int i = 0; i < scalars.size(); i++) {
            if (!Bn254.isScalar(scalars.get(i))) {
                throw new IllegalArgumentException(
                        "public signal " + i + " is not canonical: expected a number below the group's order r");
            }
        }
        scalars = List.copyOf(scalars);
    }

    /**
     * From an array of decimal strings, as snarkjs writes {@code public.json}.
     *
     * @param at the name of the member, for a refusal
     */
    public static PublicInputs of(JsonNode array, String at) throws MalformedJson {
        if (!array.isArray() || array.size() > MAX) {
            throw new MalformedJson(at, "expected an array of at most " + MAX + " decimal strings");
        }
        List<BigInteger> scalars = new ArrayList<>();
        try {
            for (JsonNode element : array) {
                if (!element.isTextual()) {
                    throw new MalformedJson(at, "expected decimal strings, not numbers: they exceed 2^53");
                }
                scalars.add(Decimal.parse(element.textValue()));
            }
            return new PublicInputs(scalars);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(at, String.valueOf(e.getMessage()));
        }
    }
}
