package org.lineproof.evidence.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.proof.PublicSignal.FieldBinding;
import org.lineproof.evidence.statement.ReceiptField;

/** Trust anchors for tests. */
public final class Anchors {
    public static final JwsSigner SIGNER =
            new JwsSigner("thirty-two bytes of a test seed!".getBytes(StandardCharsets.US_ASCII));
    public static final String MODEL = "sha256:" + "ab".repeat(32);
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private Anchors() {}

    /** Class, model, commitment, context: the signals of the demonstration's circuit. */
    public static List<PublicSignal> signals() {
        return List.of(
                signal(
                        0,
                        "class",
                        SignalClass.OUTPUT_CLASS,
                        null,
                        labelled("fast-track", "standard", "clinical-review")),
                signal(1, "modelHash", SignalClass.CONSTANT, "11823021246002895", Optional.empty()),
                signal(
                        2,
                        "inputCommitment",
                        SignalClass.COMMITMENT,
                        null,
                        Optional.of(new FieldBinding(ReceiptField.INPUT_COMMITMENT, "poseidon-bn254:", List.of()))),
                signal(3, "context", SignalClass.CONTEXT, null, Optional.empty()));
    }

    public static PublicSignal signal(
            int index, String name, SignalClass kind, @Nullable String value, Optional<FieldBinding> binding) {
        return new PublicSignal(index, name, SignalType.FIELD, false, kind, value, binding);
    }

    public static Optional<FieldBinding> labelled(String... labels) {
        return Optional.of(new FieldBinding(ReceiptField.OUTPUT_CLASS, "", List.of(labels)));
    }

    public static TrustAnchor anchor() {
        return with(signals(), null);
    }

    public static TrustAnchor with(List<PublicSignal> signals, @Nullable Instant until) {
        return new TrustAnchor(
                "claim-triage",
                1,
                MODEL,
                SignedSignals.NAME,
                SignedSignals.parameters(SIGNER),
                signals,
                new SetUp(SetUp.Kind.SINGLE_PARTY, "the hospital's laboratory"),
                FROM,
                until);
    }
}
