package org.lineproof.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.Jwk;

/** The system and model that the demonstration declares, and the proofs made for 24 of its decisions. */
final class TriageModel {

    static final String SYSTEM = "claim-triage";
    static final String PRODUCER = "triage-gateway";
    static final String NAME = "triage";
    static final String VERSION = "1.4.0";
    static final String JOB_NAMESPACE = "claims-pipeline";
    static final String TRAINING_JOB = "train_triage";

    /** Output classes in the order of the circuit's first public signal. */
    static final List<String> CLASSES = List.of("fast-track", "standard", "clinical-review");

    /** Stands before an input commitment and says how it was made. */
    static final String COMMITMENT = "poseidon-bn254:";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TriageModel() {}

    /** A decision with a zero-knowledge proof, as the hospital's prover left it; no feature of the claim is in it. */
    record ProvedClaim(String decisionId, long sequence, String decisionSalt, JsonNode proof, JsonNode publicSignals) {

        String outputClass() {
            return CLASSES.get(publicSignals.get(0).asInt());
        }

        String inputCommitment() {
            return COMMITMENT + publicSignals.get(2).asText();
        }

        /** The receipt's field {@code proof}. */
        ObjectNode proofField() {
            ObjectNode field = NODES.objectNode();
            field.put("system", ProofOfTriage.SYSTEM)
                    .put("anchor", ProofOfTriage.anchor().id());
            field.set("proof", proof);
            field.set("publicSignals", publicSignals);
            return field;
        }
    }

    static ObjectNode systemDeclaration() {
        ObjectNode system = NODES.objectNode();
        system.put("id", SYSTEM);
        system.put("name", "Claim triage");
        system.put(
                "intendedPurpose",
                "Sorts incoming medical claims of a statutory health payer into fast-track, standard and clinical"
                        + " review; a person decides every claim that is not on the fast track.");
        system.put("role", "deployer");
        system.put("annexIII", "5(a)");
        system.put(
                "classificationReasoning",
                "Assumed under Annex III point 5(a): the triage is used on behalf of a public payer in the evaluation"
                        + " of eligibility for essential public assistance benefits and services, health care among"
                        + " them, and profiles natural persons, so that Article 6(3) gives no way out. To be confirmed"
                        + " by the organisation.");
        system.put("recordProofs", true);
        return system;
    }

    static ObjectNode modelDeclaration(Jwk signer) {
        ObjectNode model = NODES.objectNode();
        model.put("system", SYSTEM).put("name", NAME).put("version", VERSION).put("digest", digest());
        model.set("signer", signer.json());
        model.putObject("trainedBy").put("namespace", JOB_NAMESPACE).put("name", TRAINING_JOB);
        return model;
    }

    /** Digest of the model file that the circuit was built for. */
    static String digest() {
        return "sha256:" + Hash.sha256(resource("model.json")).hex();
    }

    /** Digest of a model file that was deployed past the registry: the fault that must show. */
    static String unregisteredDigest() {
        return "sha256:"
                + Hash.sha256(resource("model.json"), new byte[] {'\n'}).hex();
    }

    static List<ProvedClaim> provedClaims() {
        try {
            return StreamSupport.stream(JSON.readTree(resource("claims.json")).spliterator(), false)
                    .map(claim -> new ProvedClaim(
                            claim.get("decisionId").asText(),
                            claim.get("sequence").asLong(),
                            claim.get("decisionSalt").asText(),
                            claim.get("proof"),
                            claim.get("publicSignals")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] resource(String name) {
        try (InputStream stream = TriageModel.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
