package org.lineproof.assurance.entity.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Outcome;

/** The class of a receipt, from the logs of a cut alone, with real Groth16 proofs. */
class ReceiptProofsTest {
    private static final TrustAnchor ANCHOR = Triage.anchor("triage3", 1);

    private final CutBuilder builder = new CutBuilder();

    @Test
    void aProofThatHoldsUnderAnApprovedAnchorRaisesTheClass() {
        approved().receipt(1, fields("0"));
        assertEvidence(0, EvidenceClass.ZK_PROVED, Optional.of(Outcome.PASSED));
    }

    @Test
    void withoutAnApprovalByAnotherPersonNothingIsDecided() {
        builder.proposed(ANCHOR, "ada").act(ANCHOR, "approved", "ada").receipt(1, fields("0"));
        assertEvidence(0, EvidenceClass.SIGNED, Optional.of(Outcome.INDETERMINATE));
    }

    @Test
    void aWithdrawalWithinTheCutTakesTheClassAway() {
        approved().receipt(1, fields("0")).act(ANCHOR, "withdrawn", "grace");
        assertEvidence(0, EvidenceClass.SIGNED, Optional.of(Outcome.INDETERMINATE));
    }

    @Test
    void aForgedProofDoesNotHold() {
        ObjectNode forged = fields("0");
        ((ObjectNode) forged.get("proof"))
                .set("proof", fields("1").path("proof").path("proof"));
        approved().receipt(1, forged);
        assertEvidence(0, EvidenceClass.SIGNED, Optional.of(Outcome.FAILED));
    }

    @Test
    void ofTwoReceiptsWithOneStatementTheFirstCounts() {
        approved().receipt(1, fields("0")).receipt(2, fields("0"));
        assertEvidence(0, EvidenceClass.ZK_PROVED, Optional.of(Outcome.PASSED));
        assertEvidence(1, EvidenceClass.SIGNED, Optional.of(Outcome.FAILED));
    }

    @Test
    void aForgedProofTakesNoStatementFromTheReceiptThatProvesIt() {
        ObjectNode forged = fields("0");
        ((ObjectNode) forged.get("proof"))
                .set("proof", fields("1").path("proof").path("proof"));
        approved().receipt(1, forged).receipt(2, fields("0"));
        assertEvidence(1, EvidenceClass.ZK_PROVED, Optional.of(Outcome.PASSED));
    }

    @Test
    void whatNoLongerFitsItsEntryIsNotCounted() {
        approved().receipt(1, fields("0")).tamper(0, fields("1"));
        assertEvidence(0, EvidenceClass.SIGNED, Optional.of(Outcome.FAILED));
    }

    @Test
    void aReceiptWithoutProofIsSignedAndAnActOfAPersonDeclared() {
        approved().receipt(1, false).act("OVERRIDDEN");
        assertEvidence(0, EvidenceClass.SIGNED, Optional.empty());
        assertEvidence(1, EvidenceClass.DECLARED, Optional.empty());
    }

    @Test
    void severalEntriesHaveTheClassThatAllOfThemReach() {
        approved().receipt(1, fields("0")).receipt(2, fields("1")).receipt(3, false);
        EvidenceCut cut = builder.cut();
        ReceiptProofs proofs = ReceiptProofs.of(cut);
        List<OpenedEntry> entries = cut.system().entries();
        assertEquals(
                EvidenceClass.ZK_PROVED, proofs.stated(entries.subList(0, 2)).evidence());
        assertEquals(EvidenceClass.SIGNED, proofs.stated(entries).evidence());
        assertEquals(entries.subList(0, 2), proofs.receipts());
        assertTrue(proofs.anchor(entries.get(0)).isPresent());
    }

    private CutBuilder approved() {
        return builder.proposed(ANCHOR, "ada").act(ANCHOR, "approved", "grace");
    }

    private static ObjectNode fields(String fixture) {
        return Triage.fields(ANCHOR, fixture, "claim-1");
    }

    private void assertEvidence(int index, EvidenceClass evidence, Optional<Outcome> outcome) {
        EvidenceCut cut = builder.cut();
        ReceiptProofs proofs = ReceiptProofs.of(cut);
        OpenedEntry entry = cut.system().entries().get(index);
        assertEquals(outcome, proofs.outcome(entry));
        assertEquals(evidence, proofs.evidence(entry));
    }
}
