package org.lineproof.evidence.proof.sp1;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.form.ByteForm;
import org.lineproof.evidence.proof.groth16.PreparedKey;
import org.lineproof.evidence.proof.groth16.PreparedKeys;
import org.lineproof.evidence.proof.groth16.PublicInputs;

/**
 * A version of SP1's verifier, as a trust anchor pins it. Up to version 5 the circuit has two public inputs, program and
 * public values; from version 6 on five, with exit code, root of the recursion keys and nonce, which the proof brings along.
 * The verifier's hash is that of gnark's file of the key, which holds points that no verification needs: it is pinned beside
 * the key and not derived from it.
 *
 * @param key the circuit's key, prepared
 * @param hash the verifier's hash; proofs name it by the first four bytes
 * @param vkRoot root of the recursion keys that is allowed, present for five public inputs
 */
record Sp1Verifier(PreparedKey key, Hash hash, Optional<Hash> vkRoot) {
    static final String KEY = "verificationKey";
    static final String HASH = "verifierHash";
    static final String ROOT = "vkRoot";

    private static final int INPUTS = 2;
    private static final int INPUTS_FROM_6 = 5;
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(253).subtract(BigInteger.ONE);

    /** @throws MalformedJson naming the member */
    static Sp1Verifier of(Members parameters, PreparedKeys keys) throws MalformedJson {
        PreparedKey key = keys.of(parameters.node().path(KEY), "parameters." + KEY);
        int inputs = key.key().publicInputs();
        if (inputs != INPUTS && inputs != INPUTS_FROM_6) {
            throw parameters.refusal(KEY, "expected the key of SP1's circuit, which has 2 or 5 public inputs");
        }
        boolean rootDue = inputs == INPUTS_FROM_6;
        if (parameters.has(ROOT) != rootDue) {
            throw parameters.refusal(ROOT, "expected with the key of version 6 or later, and with no other");
        }
        return new Sp1Verifier(
                key, word(parameters, HASH), rootDue ? Optional.of(scalar(parameters, ROOT)) : Optional.empty());
    }

    /** The public inputs for a program and its public values. */
    PublicInputs inputs(Hash program, Sp1Proof proof) {
        BigInteger values = number(Hash.sha256(proof.publicValues())).and(MASK);
        return new PublicInputs(proof.execution()
                .map(execution -> List.of(
                        number(program),
                        values,
                        number(execution.exitCode()),
                        number(execution.vkRoot()),
                        number(execution.nonce())))
                .orElse(List.of(number(program), values)));
    }

    /**
     * What these public inputs are; the nonce is a random number of the prover.
     *
     * @param values what the digest of the public values is
     */
    List<SignalClass> classes(SignalClass values) {
        return vkRoot.isEmpty()
                ? List.of(SignalClass.CONSTANT, values)
                : List.of(
                        SignalClass.CONSTANT,
                        values,
                        SignalClass.CONSTANT,
                        SignalClass.CONSTANT,
                        SignalClass.COMMITMENT);
    }

    /** 32 bytes that are a canonical scalar. */
    static Hash scalar(Members json, String name) throws MalformedJson {
        Hash word = word(json, name);
        if (!Bn254.isScalar(number(word))) {
            throw json.refusal(name, "expected a number below the group's order");
        }
        return word;
    }

    private static Hash word(Members json, String name) throws MalformedJson {
        byte[] bytes =
                ByteForm.read(json.node().path(name), json.refusal(name, "").field(), Hash.LENGTH);
        if (bytes.length != Hash.LENGTH) {
            throw json.refusal(name, "expected 32 bytes");
        }
        return new Hash(bytes);
    }

    private static BigInteger number(Hash word) {
        return new BigInteger(1, word.bytes());
    }
}
