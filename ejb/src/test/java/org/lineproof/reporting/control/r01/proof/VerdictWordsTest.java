package org.lineproof.reporting.control.r01.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.report.text.Language;

/** The verifiers themselves give the reasons: one that is worded otherwise one day is found here. */
class VerdictWordsTest {
    private static final TrustAnchor ANCHOR = Triage.anchor("triage3", 1);

    private final ObjectNode fields = Triage.fields(ANCHOR, "0", "D-1");

    @Test
    void aReasonIsToldInTheLanguageOfTheReport() {
        assertTold("value.other", "Der Beweis handelt von einem anderen Wert", fields.put("outputClass", "standard"));
    }

    @Test
    void anotherModelIsToldToo() {
        assertTold(
                "model",
                "Der Vertrauensanker gehört zu einer anderen Modellversion",
                fields.put("modelDigest", "sha256:" + "0".repeat(64)));
    }

    @Test
    void aTimeOutsideOfThatOfTheAnchorIsToldToo() {
        assertTold("time", "außerhalb der Zeit", fields.put("time", "2020-01-01T00:00:00Z"));
    }

    @Test
    void aMissingAnchorKeepsItsDigest() {
        String reason = reason(new CutBuilder().system("deployer").receipt(1, fields));
        assertEquals(
                Optional.of("kein Vertrauensanker " + ANCHOR.id()
                        + " ist hier freigegeben oder festgehalten; ohne ihn ist der Beweis nicht prüfbar"),
                VerdictWords.of(reason, Language.DE));
        assertEquals(Optional.of(reason), VerdictWords.of(reason, Language.EN));
    }

    @Test
    void aStatementFiledTwiceIsToldToo() {
        CutBuilder twice = approved().receipt(1, fields).receipt(2, Triage.fields(ANCHOR, "0", "D-2"));
        List<OpenedEntry> receipts = ReceiptProofs.of(twice.cut()).receipts();
        String reason = ReceiptProofs.of(twice.cut())
                .finding(receipts.get(1))
                .orElseThrow()
                .words();
        assertTrue(
                VerdictWords.of(reason, Language.DE).orElseThrow().startsWith("für eine andere Entscheidung"), reason);
    }

    @Test
    void aReasonWithoutWordsIsNotGuessed() {
        assertEquals(Optional.empty(), VerdictWords.of("the moon is full", Language.DE));
    }

    private static void assertTold(String about, String german, ObjectNode fields) {
        String reason = reason(approved().receipt(1, fields));
        assertTrue(VerdictWords.of(reason, Language.DE).orElse("").contains(german), about + ": " + reason);
        assertEquals(Optional.of(reason), VerdictWords.of(reason, Language.EN));
    }

    private static CutBuilder approved() {
        return new CutBuilder().system("deployer").proposed(ANCHOR, "ada").act(ANCHOR, "approved", "grace");
    }

    private static String reason(CutBuilder cut) {
        ReceiptProofs proofs = ReceiptProofs.of(cut.cut());
        return proofs.finding(proofs.receipts().get(0)).orElseThrow().words();
    }
}
