package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.Bound;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.proof.JudgedProof;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.inference.entity.trust.AnchorAct;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.inference.entity.trust.ProposedAnchor;
import org.lineproof.tenancy.entity.TenantId;

class ProofWordsTest {

    private static final TenantId TENANT = new TenantId("demo");
    private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final TrustAnchor ANCHOR = new TrustAnchor(
            "triage",
            1,
            "sha256:" + "ab".repeat(32),
            "groth16-bn254",
            NOTHING,
            List.of(),
            new SetUp(SetUp.Kind.SINGLE_PARTY, "a laboratory"),
            AT,
            null);
    private static final ProposedAnchor PROPOSED = new ProposedAnchor(new UUID(1, 1), TENANT, ANCHOR, "ada", AT);
    private static final AnchorAct APPROVED =
            new AnchorAct(new UUID(1, 2), TENANT, PROPOSED, AnchorAct.Kind.APPROVED, "grace", null, AT);

    private static ProofStanding judged(ProofFinding finding, AnchorAct... acts) {
        ReceiptProof proof = new ReceiptProof("groth16-bn254", ANCHOR.id(), Optional.empty(), NOTHING);
        return new ProofStanding(
                "groth16-bn254",
                new JudgedProof(new UUID(2, 2), TENANT, proof, PROPOSED.entry(), finding, AT),
                AnchorStanding.of(PROPOSED, List.of(acts)));
    }

    private static ProofFinding valid() {
        ProvedStatement statement = new ProvedStatement("groth16-bn254", "key", List.of("1"));
        return new ProofFinding(new ProofVerdict.Valid(), Optional.of(statement), Optional.of(Bound.TO_DECISION));
    }

    @Test
    void aProofThatHoldsSaysWhatItIsBoundToAndWhoCouldForgeIt() {
        ProofStanding proof = judged(valid(), APPROVED);
        String facts = "" + ProofWords.facts(proof);
        assertTrue(facts.contains("verified, bound to this decision"), facts);
        assertTrue(facts.contains("forgeable by the maker of the key"), facts);
        assertEquals("groth16-bn254, verified", ProofWords.brief(proof));
        String limits = "" + ProofWords.limits(proof);
        assertTrue(limits.contains("nobody forged the proof"), limits);
        assertTrue(limits.contains("the trust anchor declares it"), limits);
        assertEquals(EvidenceClass.ZK_PROVED, EvidenceClass.SIGNED.with(proof));
    }

    @Test
    void aProofThatDoesNotHoldRaisesNothingAndSaysWhy() {
        ProofStanding proof = judged(
                new ProofFinding(
                        new ProofVerdict.Invalid("filed for another decision"), Optional.empty(), Optional.empty()),
                APPROVED);
        assertTrue(ProofWords.brief(proof).contains("filed for another decision"));
        assertTrue(("" + ProofWords.limits(proof)).contains("does not count: filed for another decision"));
        assertEquals(EvidenceClass.SIGNED, EvidenceClass.SIGNED.with(proof));
    }

    @Test
    void afterAWithdrawalTheProofCountsNoMore() {
        AnchorAct withdrawn =
                new AnchorAct(new UUID(1, 3), TENANT, PROPOSED, AnchorAct.Kind.WITHDRAWN, "ada", "the key leaked", AT);
        ProofStanding proof = judged(valid(), APPROVED, withdrawn);
        assertFalse(proof.holds());
        assertEquals("INDETERMINATE", proof.verdict());
        assertTrue(proof.words().contains("the key leaked"), proof.words());
    }

    @Test
    void withoutAProofTheSignatureAloneSpeaks() {
        assertEquals(List.of(), ProofWords.facts(null));
        assertTrue(("" + ProofWords.limits(null)).contains("The signature shows who said so"));
    }
}
