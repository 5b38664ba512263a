package org.lineproof.evidence.proof.sp1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.form.ByteForm;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.form.UncheckedKind;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.Groth16Proof;

/**
 * A proof as contracts take it: {@code proof} (selector, from version 6 on exit code, key root and nonce, then 256 bytes of
 * Groth16), {@code publicValues}, and perhaps {@code vkey}, the program; or as the SDK writes it ({@link SdkProof}).
 *
 * @param selector the first four bytes of the verifier's hash
 * @param execution what proofs of version 6 and later say, empty in earlier ones
 * @param points the Groth16 proof
 * @param publicValues what the program committed to
 * @param vkey the program, where the proof names it
 */
record Sp1Proof(
        byte[] selector, Optional<Execution> execution, Groth16Proof points, byte[] publicValues, Optional<Hash> vkey) {
    static final String PROOF = "proof";
    static final String VALUES = "publicValues";
    static final String PROGRAM = "vkey";

    static final int SELECTOR = 4;
    private static final int LENGTH = SELECTOR + EvmWords.PROOF_LENGTH;
    private static final int LENGTH_FROM_6 = LENGTH + 3 * Hash.LENGTH;
    private static final int MAX = 4096;

    /**
     * What the circuit shows of an execution.
     *
     * @param exitCode zero for a program that ended well
     * @param vkRoot root of the recursion keys
     * @param nonce of the proof
     */
    record Execution(Hash exitCode, Hash vkRoot, Hash nonce) {}

    /** @throws UncheckedKind for a proof that is not Groth16 */
    static Sp1Proof of(ObjectNode json) throws MalformedJson, UncheckedKind {
        boolean ofSdk = json.path(PROOF).isObject();
        Members members =
                Members.of(ofSdk ? SdkProof.contractForm(json) : json, PROOF).only(PROOF, VALUES, PROGRAM);
        byte[] bytes = ByteForm.read(members.node().path(PROOF), PROOF + "." + PROOF, MAX);
        if (bytes.length > LENGTH_FROM_6) {
            throw new UncheckedKind(
                    "proof.proof: is longer than a Groth16 proof, and PLONK is not checked here; prove with"
                            + " SP1's mode groth16");
        }
        if (bytes.length != LENGTH && bytes.length != LENGTH_FROM_6) {
            throw members.refusal(PROOF, "expected " + LENGTH + " bytes, or " + LENGTH_FROM_6 + " from version 6 on");
        }
        return new Sp1Proof(
                Arrays.copyOf(bytes, SELECTOR),
                bytes.length == LENGTH ? Optional.empty() : Optional.of(execution(bytes)),
                points(members, Arrays.copyOfRange(bytes, bytes.length - EvmWords.PROOF_LENGTH, bytes.length)),
                ByteForm.read(members.node().path(VALUES), PROOF + "." + VALUES, CommittedBytes.MAX),
                members.has(PROGRAM) ? Optional.of(Sp1Verifier.scalar(members, PROGRAM)) : Optional.empty());
    }

    /** Whether the proof was made for the verifier of this hash, as far as it says. */
    boolean isFor(Hash verifier) {
        return Arrays.equals(selector, Arrays.copyOf(verifier.bytes(), SELECTOR));
    }

    private static Execution execution(byte[] bytes) {
        return new Execution(word(bytes, 0), word(bytes, 1), word(bytes, 2));
    }

    private static Hash word(byte[] bytes, int index) {
        int from = SELECTOR + index * Hash.LENGTH;
        return new Hash(Arrays.copyOfRange(bytes, from, from + Hash.LENGTH));
    }

    private static Groth16Proof points(Members members, byte[] bytes) throws MalformedJson {
        try {
            return EvmWords.proof(bytes);
        } catch (IllegalArgumentException e) {
            throw members.refusal(PROOF, String.valueOf(e.getMessage()));
        }
    }
}
