package org.lineproof.inference.control.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.PublicSignal.FieldBinding;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.entity.Declared;

/** Real proofs of two circuits, their keys, and receipts that carry them: those of {@code claim} are bound to a decision. */
public final class Triage {

    private static final Path FIXTURES = Path.of("")
            .toAbsolutePath()
            .getParent()
            .resolve(Path.of("reports", "src", "test", "resources", "fixtures", "groth16"));
    private static final List<String> CLASSES = List.of("fast-track", "standard", "clinical-review");

    private Triage() {}

    /** The anchor of a circuit; version 1 has no end. */
    public static TrustAnchor anchor(String circuit, long version) {
        List<PublicSignal> signals = new ArrayList<>();
        signals.add(
                signal(0, "class", SignalClass.OUTPUT_CLASS, null, binding(ReceiptField.OUTPUT_CLASS, "", CLASSES)));
        signals.add(signal(
                1,
                "modelHash",
                SignalClass.CONSTANT,
                publicSignals(circuit, "0").get(1).textValue(),
                null));
        signals.add(signal(
                2,
                "inputCommitment",
                SignalClass.COMMITMENT,
                null,
                binding(ReceiptField.INPUT_COMMITMENT, "poseidon-bn254:", List.of())));
        if (circuit.equals("claim")) {
            signals.add(signal(3, "context", SignalClass.CONTEXT, null, null));
        }
        return anchor(circuit, version, signals);
    }

    /** The anchor of the circuit that publishes each feature of the person. */
    public static TrustAnchor publishingFeatures() {
        List<PublicSignal> signals = new ArrayList<>();
        signals.add(
                signal(0, "class", SignalClass.OUTPUT_CLASS, null, binding(ReceiptField.OUTPUT_CLASS, "", CLASSES)));
        for (int i = 1; i < 20; i++) {
            signals.add(signal(i, i < 4 ? "logit" + (i - 1) : "feature" + (i - 4), SignalClass.PERSONAL, null, null));
        }
        return anchor("triage20", 1, signals);
    }

    private static TrustAnchor anchor(String circuit, long version, List<PublicSignal> signals) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("verificationKey", json(circuit + ".vk.json"));
        return new TrustAnchor(
                circuit,
                version,
                Declared.digest('a'),
                "groth16-bn254",
                parameters,
                signals,
                new SetUp(SetUp.Kind.SINGLE_PARTY, "a laboratory"),
                Instant.parse("2026-01-01T00:00:00Z"),
                version == 1 ? null : Instant.parse("2036-01-01T00:00:00Z"));
    }

    /** The fields of a receipt that states what a fixture proves. */
    public static ObjectNode fields(TrustAnchor anchor, String fixture, String decision) {
        JsonNode signals = publicSignals(anchor.name(), fixture);
        ObjectNode fields = Producer.fields(decision);
        fields.put("outputClass", CLASSES.get(signals.get(0).asInt()));
        fields.put("inputCommitment", "poseidon-bn254:" + signals.get(2).textValue());
        ObjectNode proof = fields.putObject("proof");
        proof.put("system", anchor.proofSystem()).put("anchor", anchor.id());
        proof.set("proof", json(anchor.name() + "/" + directory(anchor.name(), fixture) + "/proof.json"));
        proof.set("publicSignals", signals);
        return fields;
    }

    private static JsonNode publicSignals(String circuit, String fixture) {
        return json(circuit + "/" + directory(circuit, fixture) + "/public.json");
    }

    private static String directory(String circuit, String fixture) {
        return circuit.equals("claim") && fixture.equals("0") ? "claim-0001" : fixture;
    }

    private static JsonNode json(String file) {
        try {
            return StrictJson.parse(Files.readAllBytes(FIXTURES.resolve(file)), 1 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedJson e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static PublicSignal signal(
            int index, String name, SignalClass kind, @Nullable String value, @Nullable FieldBinding binding) {
        return new PublicSignal(index, name, SignalType.FIELD, false, kind, value, Optional.ofNullable(binding));
    }

    private static FieldBinding binding(ReceiptField field, String prefix, List<String> labels) {
        return new FieldBinding(field, prefix, labels);
    }
}
