package org.lineproof.evidence.proof.sp1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.form.ByteForm;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.form.UncheckedKind;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.PublicInputs;

/** The JSON that serde makes of the SDK's {@code SP1ProofWithPublicValues}, brought into the form of contracts. */
final class SdkProof {
    private static final String GROTH16 = "Groth16";
    private static final String INPUTS = "public_inputs";
    private static final String ENCODED = "encoded_proof";
    private static final int INPUTS_FROM_6 = 5;

    private SdkProof() {}

    /** {@code proof} and {@code publicValues}, and {@code vkey} where it stands beside them. */
    static ObjectNode contractForm(ObjectNode json) throws MalformedJson, UncheckedKind {
        Members members = Members.of(json, Sp1Proof.PROOF);
        Members kinds = members.object(Sp1Proof.PROOF);
        if (!kinds.has(GROTH16)) {
            throw new UncheckedKind(
                    "proof.proof: is not of the kind Groth16, and others are not checked here; prove with SP1's mode"
                            + " groth16");
        }
        Members groth16 = kinds.object(GROTH16);
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put(Sp1Proof.PROOF, selector(groth16) + execution(groth16) + encoded(groth16));
        form.put(Sp1Proof.VALUES, values(members));
        if (members.has(Sp1Proof.PROGRAM)) {
            form.set(Sp1Proof.PROGRAM, json.get(Sp1Proof.PROGRAM));
        }
        return form;
    }

    private static String selector(Members groth16) throws MalformedJson {
        byte[] hash = ByteForm.read(
                groth16.node().path("groth16_vkey_hash"), "proof.proof.Groth16.groth16_vkey_hash", Word.LENGTH);
        if (hash.length != Word.LENGTH) {
            throw groth16.refusal("groth16_vkey_hash", "expected 32 bytes");
        }
        return HexFormat.of().formatHex(hash, 0, Sp1Proof.SELECTOR);
    }

    /** Exit code, key root and nonce stand among the public inputs from version 6 on. */
    private static String execution(Members groth16) throws MalformedJson {
        JsonNode array = groth16.node().path(INPUTS);
        if (array.size() != INPUTS_FROM_6) {
            return "";
        }
        List<BigInteger> inputs =
                PublicInputs.of(array, "proof.proof.Groth16." + INPUTS).scalars();
        StringBuilder words = new StringBuilder();
        for (BigInteger input : inputs.subList(2, INPUTS_FROM_6)) {
            words.append(HexFormat.of().formatHex(Word.of(input).bytes()));
        }
        return words.toString();
    }

    private static String encoded(Members groth16) throws MalformedJson {
        byte[] points =
                ByteForm.read(groth16.node().path(ENCODED), "proof.proof.Groth16." + ENCODED, EvmWords.PROOF_LENGTH);
        return HexFormat.of().formatHex(points);
    }

    private static String values(Members members) throws MalformedJson {
        JsonNode values = members.node().path("public_values");
        JsonNode data = values.at("/buffer/data");
        return HexFormat.of()
                .formatHex(
                        ByteForm.read(data.isMissingNode() ? values : data, "proof.public_values", CommittedBytes.MAX));
    }
}
