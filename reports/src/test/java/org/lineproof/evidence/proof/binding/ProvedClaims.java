package org.lineproof.evidence.proof.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.groth16.Groth16Fixture;
import org.lineproof.evidence.proof.groth16.Groth16System;
import org.lineproof.evidence.statement.InferenceStatement;

/** Receipts of the demonstration's claims, of the organisation {@code demo}, with their real proofs. */
public final class ProvedClaims {
    public static final TrustAnchor ANCHOR = anchor();

    private static final List<String> CLASSES = List.of("fast-track", "standard", "clinical-review");

    private ProvedClaims() {}

    /** A receipt of a claim, 1 to 24, with the proof of this fixture. */
    public static InferenceStatement receipt(int claim, String proof) {
        return receipt(claim, proof, claim);
    }

    /** A receipt of one claim, with the decision of another. */
    public static InferenceStatement receipt(int claim, String name, int decided) {
        Groth16Fixture fixture = new Groth16Fixture("claim", name);
        JsonNode signals = new Groth16Fixture("claim", "claim-%04d".formatted(claim)).publicSignals();
        JsonNode kept = new Groth16Fixture("claim", "claim-%04d".formatted(decided)).kept();
        return receipt(ANCHOR, signals, kept, fixture.proof(), fixture.publicSignals());
    }

    /**
     * A receipt that states what these signals say, for the decision that its organisation kept this of, and carries a proof.
     */
    static InferenceStatement receipt(
            TrustAnchor anchor, JsonNode stated, JsonNode kept, JsonNode points, JsonNode publicSignals) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", Anchors.MODEL).put("time", "2026-11-26T12:00:00+01:00");
        fields.set("decisionId", kept.get("decisionId"));
        fields.set("decisionSalt", kept.get("decisionSalt"));
        fields.put("outputClass", CLASSES.get(Integer.parseInt(stated.get(0).textValue())));
        fields.put("inputCommitment", "poseidon-bn254:" + stated.get(2).textValue());
        ObjectNode proof = fields.putObject("proof");
        proof.put("system", Groth16System.NAME).put("anchor", anchor.id());
        proof.set("proof", points);
        proof.set("publicSignals", publicSignals);
        return new InferenceStatement(
                "triage-gateway", "claim-triage", 1, kept.get("sequence").longValue(), fields);
    }

    private static TrustAnchor anchor() {
        return anchor(
                Groth16Fixture.key("claim"),
                new Groth16Fixture("claim", "claim-0001").publicSignals().get(1).textValue());
    }

    /** The anchor of a key of the circuit, for the model of this hash. */
    static TrustAnchor anchor(JsonNode key, String modelHash) {
        List<PublicSignal> signals = new ArrayList<>(Anchors.signals());
        signals.set(1, Anchors.signal(1, "modelHash", SignalClass.CONSTANT, modelHash, Optional.empty()));
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("verificationKey", key);
        return new TrustAnchor(
                "claim-triage",
                1,
                Anchors.MODEL,
                Groth16System.NAME,
                parameters,
                signals,
                new SetUp(SetUp.Kind.SINGLE_PARTY, "the demonstration"),
                Anchors.FROM,
                null);
    }
}
