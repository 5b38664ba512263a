package org.lineproof.evidence.proof.attestation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.TrustAnchor;

/** Trust anchors of attestations and signatures for tests, and answers in one line. */
public final class AttestationAnchors {
    private AttestationAnchors() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An anchor with so many signals of bytes, which tell something about a person. */
    public static TrustAnchor of(String system, String modelDigest, ObjectNode parameters, int signals) {
        return new TrustAnchor(
                "claim-triage",
                1,
                modelDigest,
                system,
                parameters,
                IntStream.range(0, signals)
                        .mapToObj(i -> new PublicSignal(
                                i, "signal" + i, SignalType.BYTES, false, SignalClass.PERSONAL, null, Optional.empty()))
                        .toList(),
                new SetUp(SetUp.Kind.NONE, null),
                Anchors.FROM,
                null);
    }

    /** As {@link #of(String, String, ObjectNode, int)}, of the test's model. */
    public static TrustAnchor of(String system, ObjectNode parameters, int signals) {
        return of(system, Anchors.MODEL, parameters, signals);
    }

    /** {@code VALID}, or the verdict and its reason. */
    public static String words(ProofJudgement judgement) {
        return (judgement.verdict().name() + " " + judgement.verdict().reason()).strip();
    }
}
