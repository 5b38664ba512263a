package org.lineproof.evidence.proof.sp1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.form.ByteForm;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.Groth16Proof;

/**
 * A proof as contracts take it: {@code proof} (selector, from version 6 on exit code, key root and nonce, then 256 bytes of
 * Groth16), {@code publicValues}, and perhaps {@code vkey}, the program.
 *
 * @param selector the first four bytes of the verifier's hash
 * @param execution what proofs of version 6 and later say, empty in earlier ones
 * @param points the Groth16 proof
 * @param publicValues what the program committed to
 * @param vkey the program, where the proof names it
 */
record Sp1Proof(
        byte[] selector, Optional<Execution> execution, Groth16Proof points, byte[] publicValues, Optional<Hash> vkey) {
    private static final String PROOF = "proof";
    private static final int SELECTOR = 4;
    private static final int LENGTH = SELECTOR + EvmWords.PROOF_LENGTH;
    private static final int LENGTH_FROM_6 = LENGTH + 3 * Hash.LENGTH;
    private static final int PLONK_FROM = LENGTH_FROM_6 + 1;
    private static final int MAX = 4096;

    /**
     * What the circuit shows of an execution.
     *
     * @param exitCode zero for a program that ended well
     * @param vkRoot root of the recursion keys
     * @param nonce of the proof
     */
    record Execution(Hash exitCode, Hash vkRoot, Hash nonce) {}

    static Sp1Proof of(ObjectNode json) throws MalformedJson {
        Members members = Members.of(json, PROOF).only(PROOF, "publicValues", "vkey");
        byte[] bytes = ByteForm.read(json.path(PROOF), PROOF + "." + PROOF, MAX);
        if (bytes.length >= PLONK_FROM) {
            throw members.refusal(PROOF, "is longer than a Groth16 proof; prove with SP1's mode groth16, not plonk");
        }
        if (bytes.length != LENGTH && bytes.length != LENGTH_FROM_6) {
            throw members.refusal(PROOF, "expected " + LENGTH + " bytes, or " + LENGTH_FROM_6 + " from version 6 on");
        }
        return new Sp1Proof(
                Arrays.copyOf(bytes, SELECTOR),
                bytes.length == LENGTH ? Optional.empty() : Optional.of(execution(bytes)),
                points(members, Arrays.copyOfRange(bytes, bytes.length - EvmWords.PROOF_LENGTH, bytes.length)),
                ByteForm.read(json.path("publicValues"), PROOF + ".publicValues", CommittedBytes.MAX),
                members.has("vkey") ? Optional.of(Sp1Verifier.scalar(members, "vkey")) : Optional.empty());
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
