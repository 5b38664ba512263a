package org.lineproof.evidence.proof.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Context;
import org.lineproof.evidence.entry.SaltedDecision;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.SignedSignals;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.statement.InferenceStatement;

class ProofEvaluationTest {
    private static final String SALT = "5a".repeat(32);
    private static final String DECISION = "claim-0001";
    private static final TrustAnchor ANCHOR = Anchors.anchor();
    private static final ProofSystems SYSTEMS = new ProofSystems(List.of(new SignedSignals()));

    @Test
    void aProofThatSaysWhatTheReceiptSaysIsBoundToTheDecision() {
        ProofFinding finding = judged(ANCHOR, receipt(fields -> {}));
        assertTrue(finding.verdict() instanceof ProofVerdict.Valid, finding.words());
        assertEquals(Optional.of(Bound.TO_DECISION), finding.bound());
        assertEquals("bound to this decision", finding.words());
        assertEquals(signals(1), finding.statement().orElseThrow().publicSignals());
    }

    @Test
    void theSaltedDecisionAloneBindsToTheNumber() {
        String salted = SaltedDecision.of(salt(), DECISION).hash().hex();
        ProofFinding withheld = judged(ANCHOR, receipt(fields -> {
            proof(fields).put("decision", salted);
            fields.remove(List.of("decisionId", "decisionSalt"));
        }));
        assertEquals(Optional.of(Bound.TO_NUMBER), withheld.bound(), withheld.words());
    }

    @Test
    void withoutAContextTheProofIsBoundToNothing() {
        TrustAnchor unbound = Anchors.with(Anchors.signals().subList(0, 3), null);
        ProofFinding finding = judged(unbound, receipt(unbound, signals(1).subList(0, 3), fields -> {}));
        assertEquals(Optional.of(Bound.TO_NOTHING), finding.bound());
        assertEquals("this model on this input, not bound to this decision", finding.words());
    }

    @Test
    void aProofOfAnotherDecisionIsRefused() {
        invalid("filed for another decision", fields -> fields.put("decisionId", "claim-0002"));
        invalid("filed for another decision", fields -> fields.put("decisionSalt", "5b".repeat(32)));
        StatedReceipt mine = receipt(fields -> {});
        for (StatedReceipt other : List.of(
                new StatedReceipt("other", mine.statement()),
                new StatedReceipt("demo", moved(mine, "gateway", "claim-triage", 1)),
                new StatedReceipt("demo", moved(mine, "triage-gateway", "triage", 1)),
                new StatedReceipt("demo", moved(mine, "triage-gateway", "claim-triage", 2)))) {
            assertTrue(judged(ANCHOR, other).words().contains("filed for another decision"));
        }
    }

    @Test
    void aProofThatSaysSomethingElseThanTheReceiptIsRefused() {
        invalid("outputClass", fields -> fields.put("outputClass", "fast-track"));
        invalid("inputCommitment", fields -> fields.put("inputCommitment", "poseidon-bn254:78"));
        invalid("inputCommitment", fields -> fields.put("inputCommitment", "77"));
        invalid("modelDigest", fields -> fields.put("modelDigest", "sha256:" + "ac".repeat(32)));
        invalid("time", fields -> fields.put("time", "2025-12-31T23:59:59Z"));
        invalid("proof.decision", fields -> proof(fields).put("decision", "00".repeat(32)));
        invalid("proof.decision", fields -> proof(fields).put("decision", "0"));
    }

    @Test
    void aProofWithOtherSignalsThanTheAnchorsIsRefused() {
        invalidSignals("another constant", List.of("1", "5", "77", context()));
        invalidSignals("4 public signals, the proof has 3", signals(1).subList(0, 3));
        invalidSignals("4 public signals, the proof has 5", List.of("1", "11823021246002895", "77", context(), "0"));
        invalidSignals("publicSignals[0]", List.of("01", "11823021246002895", "77", context()));
        invalidSignals("outputClass", List.of("3", "11823021246002895", "77", context()));
    }

    @Test
    void aProofThatDoesNotHoldIsRefusedAndProvesNothing() {
        ObjectNode forged = SignedSignals.proof(new JwsSigner(new byte[32]), signals(1));
        ProofFinding finding = judged(ANCHOR, receipt(fields -> proof(fields).set("token", forged.get("token"))));
        assertEquals(new ProofVerdict.Invalid("proof.token: the signature does not hold"), finding.verdict());
        assertEquals(Optional.empty(), finding.statement());
    }

    @Test
    void unverifiedAProofIsOnlyCompared() {
        ObjectNode forged = SignedSignals.proof(new JwsSigner(new byte[32]), signals(1));
        ProofEvaluation evaluation = new ProofEvaluation(SYSTEMS, id -> Optional.of(ANCHOR));
        StatedReceipt receipt = receipt(fields -> proof(fields).set("token", forged.get("token")));
        assertTrue(evaluation.unverified(receipt).verdict() instanceof ProofVerdict.Valid);
        StatedReceipt other = receipt(fields -> fields.put("decisionId", "claim-0002"));
        assertTrue(evaluation.unverified(other).words().contains("filed for another decision"));
    }

    @Test
    void whatIsMissingIsSaid() {
        indeterminate("inputCommitment is withheld", fields -> fields.remove("inputCommitment"));
        indeterminate("outputClass is withheld", fields -> fields.remove("outputClass"));
        indeterminate("modelDigest is withheld", fields -> fields.remove("modelDigest"));
        indeterminate("time is withheld", fields -> fields.remove("time"));
        indeterminate("decisionSalt", fields -> fields.remove("decisionSalt"));
        indeterminate("proof.system", fields -> proof(fields).put("system", "plonk"));
        ProofFinding unpinned = new ProofEvaluation(SYSTEMS, id -> Optional.empty()).of(receipt(fields -> {}));
        assertTrue(unpinned.verdict() instanceof ProofVerdict.Indeterminate);
        assertTrue(unpinned.words().contains(ANCHOR.id()));
    }

    @Test
    void aWrongValueCountsBeforeAMissingOne() {
        invalid("outputClass", fields -> {
            fields.remove("inputCommitment");
            fields.put("outputClass", "fast-track");
        });
    }

    @Test
    void noReasonHoldsAValueOfTheReceipt() {
        ProofFinding finding = judged(ANCHOR, receipt(fields -> fields.put("outputClass", "fast-track")));
        assertFalse(finding.words().contains("fast-track"));
        assertFalse(finding.words().contains("standard"));
    }

    @Test
    void aReceiptWithoutAProofIsNotAsked() {
        StatedReceipt none = receipt(fields -> fields.remove("proof"));
        assertThrows(IllegalArgumentException.class, () -> judged(ANCHOR, none));
    }

    @Test
    void twoSystemsOfOneNameAreRefused() {
        List<org.lineproof.evidence.proof.ProofSystem> twice = List.of(new SignedSignals(), new SignedSignals());
        assertThrows(IllegalArgumentException.class, () -> new ProofSystems(twice));
    }

    private static void invalid(String reason, Consumer<ObjectNode> change) {
        ProofFinding finding = judged(ANCHOR, receipt(change));
        assertTrue(finding.verdict() instanceof ProofVerdict.Invalid, finding.words());
        assertTrue(finding.words().contains(reason), finding.words());
    }

    private static void invalidSignals(String reason, List<String> signals) {
        ProofFinding finding = judged(ANCHOR, receipt(ANCHOR, signals, fields -> {}));
        assertTrue(finding.verdict() instanceof ProofVerdict.Invalid, finding.words());
        assertTrue(finding.words().contains(reason), finding.words());
    }

    private static void indeterminate(String reason, Consumer<ObjectNode> change) {
        ProofFinding finding = judged(ANCHOR, receipt(change));
        assertTrue(finding.verdict() instanceof ProofVerdict.Indeterminate, finding.words());
        assertTrue(finding.words().contains(reason), finding.words());
    }

    private static ProofFinding judged(TrustAnchor anchor, StatedReceipt receipt) {
        return new ProofEvaluation(SYSTEMS, id -> id.equals(anchor.id()) ? Optional.of(anchor) : Optional.empty())
                .of(receipt);
    }

    private static StatedReceipt receipt(Consumer<ObjectNode> change) {
        return receipt(ANCHOR, signals(1), change);
    }

    private static StatedReceipt receipt(TrustAnchor anchor, List<String> signals, Consumer<ObjectNode> change) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", Anchors.MODEL).put("decisionId", DECISION).put("decisionSalt", SALT);
        fields.put("time", "2026-11-26T12:00:00+01:00").put("outputClass", "standard");
        fields.put("inputCommitment", "poseidon-bn254:77");
        ObjectNode proof = SignedSignals.proof(Anchors.SIGNER, signals);
        fields.set("proof", proof.put("system", SignedSignals.NAME).put("anchor", anchor.id()));
        change.accept(fields);
        return new StatedReceipt("demo", new InferenceStatement("triage-gateway", "claim-triage", 1, 1, fields));
    }

    private static InferenceStatement moved(StatedReceipt receipt, String producer, String system, long sequence) {
        return new InferenceStatement(
                producer, system, 1, sequence, receipt.statement().fields());
    }

    private static List<String> signals(int outputClass) {
        return List.of(String.valueOf(outputClass), "11823021246002895", "77", context());
    }

    private static String context() {
        SaltedDecision decision = SaltedDecision.of(salt(), DECISION);
        return new Context("demo", "claim-triage", "triage-gateway", decision, 1)
                .value()
                .toString();
    }

    private static Salt salt() {
        return new Salt(HexFormat.of().parseHex(SALT));
    }

    private static ObjectNode proof(ObjectNode fields) {
        return (ObjectNode) fields.get("proof");
    }
}
