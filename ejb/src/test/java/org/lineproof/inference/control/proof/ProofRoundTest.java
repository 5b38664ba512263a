package org.lineproof.inference.control.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.boundary.InferenceReceipt;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.Refusal.Kind;

/** From a receipt with a proof to its verdict, with real Groth16 proofs. */
class ProofRoundTest {

    private static final TrustAnchor UNBOUND = Triage.anchor("triage3", 1);
    private static final BigInteger P =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");

    private final Gateway gateway = new Gateway();
    private final TestTenant tenant = gateway.tenant();
    private final Producer producer = new Producer(signer(1));

    private UUID send(long sequence, ObjectNode fields) {
        return gateway.send(producer.sdJwt(sequence, fields)).acknowledgement().entry();
    }

    private void approve(TrustAnchor anchor) {
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).propose(anchor));
        tenant.as("grace").run(beans -> beans.get(TrustAnchorRegistry.class).approve(anchor.id()));
    }

    private int round() {
        return tenant.as("").call(beans -> beans.get(ProofRound.class).take());
    }

    private ReceiptView view(UUID receipt) {
        return tenant.call(
                beans -> beans.get(InferenceQuery.class).receipt(receipt).orElseThrow());
    }

    @Test
    void aProofThatHoldsRaisesTheClassAfterTheReceiptWasAcknowledged() {
        approve(UNBOUND);
        UUID receipt = send(1, Triage.fields(UNBOUND, "0", "claim-1"));
        assertEquals(EvidenceClass.SIGNED, view(receipt).evidenceClass());
        assertEquals("PENDING", view(receipt).proof().verdict());
        assertEquals(1, round());
        ReceiptView verified = view(receipt);
        assertEquals(
                EvidenceClass.ZK_PROVED,
                verified.evidenceClass(),
                verified.proof().words());
        assertEquals(
                "this model on this input, not bound to this decision",
                verified.proof().words());
        assertTrue(verified.proof().setUp().orElseThrow().contains("forgeable by the maker of the key"));
        assertEquals(0, round());
        assertEquals(0, tenant.count("proof_due"));
        var row = tenant.call(beans ->
                beans.get(InferenceQuery.class).list(ReceiptFilter.of(verified.system()), PageRequest.first(5)));
        assertEquals(EvidenceClass.ZK_PROVED, row.items().get(0).evidenceClass());
    }

    @Test
    void aProofWithoutAnApprovedAnchorWaitsForIt() {
        UUID receipt = send(1, Triage.fields(UNBOUND, "0", "claim-1"));
        assertEquals(1, round());
        assertEquals("INDETERMINATE", view(receipt).proof().verdict());
        assertTrue(view(receipt).proof().words().contains(UNBOUND.id()));
        assertEquals(EvidenceClass.SIGNED, view(receipt).evidenceClass());
        assertEquals(0, round());
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).propose(UNBOUND));
        assertEquals(0, round());
        tenant.as("grace").run(beans -> beans.get(TrustAnchorRegistry.class).approve(UNBOUND.id()));
        assertEquals(1, round());
        assertEquals(EvidenceClass.ZK_PROVED, view(receipt).evidenceClass());
        assertEquals(2, tenant.count("proof_verdict"));
    }

    @Test
    void aForgedProofIsInvalidForEver() {
        approve(UNBOUND);
        ObjectNode fields = Triage.fields(UNBOUND, "0", "claim-1");
        ObjectNode other = Triage.fields(UNBOUND, "1", "claim-1");
        ((ObjectNode) fields.get("proof")).set("proof", other.get("proof").get("proof"));
        UUID receipt = send(1, fields);
        round();
        assertEquals("INVALID", view(receipt).proof().verdict());
        assertEquals(EvidenceClass.SIGNED, view(receipt).evidenceClass());
        assertEquals(0, tenant.count("proof_due"));
        assertEquals(0, tenant.count("proved_statement"));
    }

    @Test
    void aProofThatSaysSomethingElseThanTheReceiptIsRefusedAtTheDoor() {
        approve(UNBOUND);
        ObjectNode fields = Triage.fields(UNBOUND, "0", "claim-1");
        fields.put("inputCommitment", "poseidon-bn254:1");
        assertEquals(Kind.UNPROCESSABLE, refuses("proof", () -> send(1, fields)).kind());
    }

    @Test
    void aMalformedProofIsRefusedByTheNameOfItsMember() {
        ObjectNode fields = Triage.fields(UNBOUND, "0", "claim-1");
        ((ObjectNode) fields.at("/proof/proof")).remove("pi_a");
        assertEquals(
                Kind.MALFORMED,
                refuses("proof.proof.pi_a", () -> send(1, fields)).kind());
    }

    @Test
    void aProofFiledForAnotherDecisionIsRefused() {
        TrustAnchor bound = Triage.anchor("claim", 1);
        approve(bound);
        ObjectNode fields = Triage.fields(bound, "claim-0001", "claim-0001");
        fields.put("decisionSalt", "bae26ae13df3252c8c4e7ab146b793c51e4dda29a555e75a1a5c7c1e871e8d24");
        var refusal = refuses("proof", () -> send(1, fields));
        assertTrue(refusal.reason().contains("filed for another decision"), refusal.reason());
    }

    @Test
    void aStatementProvedForOneReceiptIsRefusedWithAnother() {
        approve(UNBOUND);
        send(1, Triage.fields(UNBOUND, "0", "claim-1"));
        round();
        var refusal = refuses("proof", () -> send(2, Triage.fields(UNBOUND, "0", "claim-2")));
        assertEquals(Kind.CONFLICT, refusal.kind());
    }

    @Test
    void ofTwoReceiptsFiledAtOnceTheFirstHasTheStatement() {
        approve(UNBOUND);
        UUID first = send(1, Triage.fields(UNBOUND, "0", "claim-1"));
        UUID second = send(2, Triage.fields(UNBOUND, "0", "claim-2"));
        assertEquals(2, round());
        assertEquals("VALID", view(first).proof().verdict());
        assertEquals("INVALID", view(second).proof().verdict());
        assertTrue(view(second).proof().words().contains("filed for another decision"));
    }

    @Test
    void anotherProofOfTheSameStatementIsTheSameReceipt() {
        approve(UNBOUND);
        ObjectNode fields = Triage.fields(UNBOUND, "0", "claim-1");
        UUID receipt = send(1, fields);
        round();
        negate((ObjectNode) fields.at("/proof/proof"));
        InferenceReceipt again = gateway.send(producer.sdJwt(1, fields));
        assertTrue(again.repeated());
        assertEquals(receipt, again.acknowledgement().entry());
        assertEquals(1, tenant.count("receipt"));
    }

    @Test
    void afterAWithdrawalNothingRestsOnTheAnchor() {
        approve(UNBOUND);
        UUID receipt = send(1, Triage.fields(UNBOUND, "0", "claim-1"));
        round();
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).withdraw(UNBOUND.id(), "the key leaked"));
        assertEquals(EvidenceClass.SIGNED, view(receipt).evidenceClass());
        assertEquals("INDETERMINATE", view(receipt).proof().verdict());
        assertTrue(view(receipt).proof().words().contains("the key leaked"));
    }

    @Test
    void aReceiptWithoutAProofIsNotLookedAt() {
        UUID receipt = send(1, Producer.fields("claim-1"));
        assertNull(view(receipt).proof());
        assertEquals(0, round());
        assertEquals(0, tenant.count("proof_due"));
    }

    /** (-A, -B, C) is a proof of the same statement. */
    private static void negate(ObjectNode proof) {
        var a = (ArrayNode) proof.get("pi_a");
        a.set(1, negated(a.get(1).textValue()));
        var b = (ArrayNode) proof.get("pi_b").get(1);
        b.set(0, negated(b.get(0).textValue()));
        b.set(1, negated(b.get(1).textValue()));
    }

    private static TextNode negated(String coordinate) {
        return TextNode.valueOf(P.subtract(new BigInteger(coordinate)).mod(P).toString());
    }
}
