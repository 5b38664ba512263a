package org.lineproof.evidence.proof.risc0;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.form.ByteOrder;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.PreparedKey;
import org.lineproof.evidence.proof.groth16.PreparedKeys;
import org.lineproof.evidence.proof.groth16.PublicInputs;
import org.lineproof.evidence.proof.groth16.VerificationKey;

/**
 * A version of RISC Zero's verifier, as a trust anchor pins it: the key of its circuit, the root of the control ids that it
 * allows, the control id of the last step, and the digest of all that, which we derive again. Receipts name it by that
 * digest, seals by the first four bytes.
 *
 * @param key the circuit's key, prepared
 * @param controlRoot root of the allowed control ids
 * @param bn254ControlId the last step's control id as a scalar
 * @param digest of the three ({@code Groth16ReceiptVerifierParameters})
 */
record VerifierParameters(PreparedKey key, Hash controlRoot, BigInteger bn254ControlId, Hash digest) {
    static final String KEY = "verificationKey";
    static final String CONTROL_ROOT = "controlRoot";
    static final String CONTROL_ID = "bn254ControlId";
    static final String DIGEST = "verifierParameters";

    private static final int INPUTS = 5;
    private static final int G1 = 64;
    private static final int G2 = 128;

    /** @throws MalformedJson naming the member, also when the pinned digest is not that of the others */
    static VerifierParameters of(Members parameters, PreparedKeys keys) throws MalformedJson {
        ObjectNode json = parameters.node();
        PreparedKey key = keys.of(json.path(KEY), "parameters." + KEY);
        if (key.key().publicInputs() != INPUTS) {
            throw parameters.refusal(KEY, "expected the key of RISC Zero's circuit, which has 5 public inputs");
        }
        Hash root = digest(parameters, CONTROL_ROOT);
        Hash id = digest(parameters, CONTROL_ID);
        BigInteger scalar = new BigInteger(1, id.bytes());
        if (!Bn254.isScalar(scalar)) {
            throw parameters.refusal(CONTROL_ID, "expected a number below the group's order, as ControlID.sol has it");
        }
        Hash derived = TaggedHash.struct(
                "risc0.Groth16ReceiptVerifierParameters",
                List.of(root, new Hash(ByteOrder.reversed(id.bytes())), digest(key.key())));
        if (!derived.equals(digest(parameters, DIGEST))) {
            throw parameters.refusal(
                    DIGEST, "is not the digest of controlRoot, bn254ControlId and verificationKey: " + derived.hex());
        }
        return new VerifierParameters(key, root, scalar, derived);
    }

    /** What the circuit has as public inputs: both digests in halves, and the control id. */
    PublicInputs inputs(Hash claim) {
        List<BigInteger> scalars = new ArrayList<>();
        scalars.addAll(halves(controlRoot));
        scalars.addAll(halves(claim));
        scalars.add(bn254ControlId);
        return new PublicInputs(scalars);
    }

    /** What these public inputs are. @param claim what the digest of the claim is */
    static List<SignalClass> classes(SignalClass claim) {
        return List.of(SignalClass.CONSTANT, SignalClass.CONSTANT, claim, claim, SignalClass.CONSTANT);
    }

    /** The first 16 bytes and the last, each little-endian. */
    private static List<BigInteger> halves(Hash digest) {
        byte[] bytes = digest.bytes();
        int half = Hash.LENGTH / 2;
        return List.of(
                new BigInteger(1, ByteOrder.reversed(Arrays.copyOf(bytes, half))),
                new BigInteger(1, ByteOrder.reversed(Arrays.copyOfRange(bytes, half, Hash.LENGTH))));
    }

    /** RISC Zero's digest of a key: over the digests of its points in the words of the EVM. */
    private static Hash digest(VerificationKey key) {
        byte[] bytes = EvmWords.bytes(key);
        List<Hash> inside = new ArrayList<>();
        int at = 0;
        for (int length : new int[] {G1, G2, G2, G2}) {
            inside.add(Hash.sha256(Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        List<Hash> inputs = new ArrayList<>();
        for (; at < bytes.length; at += G1) {
            inputs.add(Hash.sha256(Arrays.copyOfRange(bytes, at, at + G1)));
        }
        inside.add(TaggedHash.list("risc0_groth16.VerifyingKey.IC", inputs));
        return TaggedHash.struct("risc0_groth16.VerifyingKey", inside);
    }

    /** A digest of 32 bytes in any form of bytes. */
    static Hash digest(Members json, String name) throws MalformedJson {
        return DigestForm.read(json.node().path(name), "parameters." + name);
    }
}
