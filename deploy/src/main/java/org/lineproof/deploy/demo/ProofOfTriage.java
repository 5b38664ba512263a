package org.lineproof.deploy.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
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

/** What the proofs of the demonstration are checked with: the circuit's verification key and what its signals mean. */
final class ProofOfTriage {

    static final String SYSTEM = "groth16-bn254";

    /** The commitment to the model's weights in the circuit; that it is this model's is declared, not proved. */
    private static final String MODEL_HASH =
            "11823021246002895328718708472303595706935907849663918751841014627446488713837";

    private static final Instant VALID_FROM = Instant.parse("2026-01-01T00:00:00Z");

    private ProofOfTriage() {}

    static TrustAnchor anchor() {
        return new TrustAnchor(
                "claim-triage-circuit",
                1,
                TriageModel.digest(),
                SYSTEM,
                parameters(),
                List.of(
                        signal(
                                0,
                                "class",
                                SignalClass.OUTPUT_CLASS,
                                null,
                                new FieldBinding(ReceiptField.OUTPUT_CLASS, "", TriageModel.CLASSES)),
                        signal(1, "modelHash", SignalClass.CONSTANT, MODEL_HASH, null),
                        signal(
                                2,
                                "inputCommitment",
                                SignalClass.COMMITMENT,
                                null,
                                new FieldBinding(ReceiptField.INPUT_COMMITMENT, TriageModel.COMMITMENT, List.of())),
                        signal(3, "context", SignalClass.CONTEXT, null, null)),
                new SetUp(SetUp.Kind.SINGLE_PARTY, "the maker of the demonstration"),
                VALID_FROM,
                null);
    }

    private static ObjectNode parameters() {
        byte[] key = TriageModel.resource("claim.vk.json");
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        try {
            parameters.set("verificationKey", StrictJson.object(key, TrustAnchor.MAX_BYTES));
        } catch (MalformedJson e) {
            throw new IllegalStateException("the demonstration's verification key cannot be read", e);
        }
        return parameters;
    }

    private static PublicSignal signal(
            int index, String name, SignalClass kind, @Nullable String value, @Nullable FieldBinding binding) {
        return new PublicSignal(index, name, SignalType.FIELD, false, kind, value, Optional.ofNullable(binding));
    }
}
