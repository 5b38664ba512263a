package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.json.MalformedJson;

/** Bundles whose report counts receipts as proved: faithful records, and reports that count more than there is. */
class CountedProofsTest {
    private static final String COUNTED = "proofs that the report counts";

    private final ProvedBundle bundle = new ProvedBundle();

    @Test
    void provedReceiptsThatTheReportCountsAreFoundAgain() throws MalformedJson {
        bundle.receipt(1, "claim-0001").receipt(2, "claim-0002").counts("ZK-proved", 0, 1);
        Verification verification = bundle.verified();
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertEquals("VERIFIED against the pin file", verification.sentence());
        assertEquals("ZK_PROVED", verification.evidenceClass());
        assertStep(verification, Outcome.PASSED, "2 found again, each with the class that the report shows");
    }

    @Test
    void theFaithfulRecordOfAProofThatDoesNotHoldIsVerifiedAndSaysSo() throws MalformedJson {
        bundle.receipt(1, "claim-0001").receipt(2, "claim-0003").counts("ZK-proved", 0, 0);
        bundle.counts("signed", 1, 1);
        Verification verification = bundle.verified();
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertEquals(
                "VERIFIED against the pin file; not counted: proof of " + ProvedBundle.LOG + " entry 1",
                verification.sentence());
        Step refused = verification.steps().stream()
                .filter(step -> step.outcome() == Outcome.NOT_COUNTED)
                .findFirst()
                .orElseThrow();
        assertTrue(refused.reason().contains("the receipt counts as DECLARED"), refused.reason());
        assertEquals("DECLARED", verification.evidenceClass());
    }

    @Test
    void aReportThatCountsAProofThatDoesNotHoldFails() throws MalformedJson {
        bundle.receipt(1, "claim-0001").receipt(2, "claim-0003").counts("ZK-proved", 0, 1);
        assertFails("entry 1 as ZK-proved, but its proof does not hold");
    }

    @Test
    void aReportThatCountsAReceiptWithoutProofFails() throws MalformedJson {
        bundle.receipt(1, "claim-0001").receipt(2, null).counts("ZK-proved", 1, 1);
        assertFails("entry 1 as ZK-proved, but it carries no proof");
    }

    @Test
    void aReportThatCountsAProofAsAnotherClassFails() throws MalformedJson {
        bundle.receipt(1, "claim-0001").counts("TEE-attested", 0, 0);
        assertFails("entry 0 as TEE-attested, but its proof is of the system groth16-bn254");
    }

    @Test
    void aReportThatNamesNoEntriesForWhatItCountsFails() throws MalformedJson {
        bundle.receipt(1, "claim-0001").counts("ZK-proved", 0, 0);
        bundle.change(report -> ((ObjectNode) report.at("/sections/0")).put("references", "entry 0"));
        assertFails("references: expected an array");
    }

    @Test
    void whatIsWithheldOrNotPinnedIsNotDecided() throws MalformedJson {
        bundle.receipt(1, "claim-0001").receipt(2, "claim-0002").counts("ZK-proved", 0, 1);
        bundle.mask(1, Set.of("outputClass"));
        Verification masked = bundle.verified();
        assertEquals(Verdict.VERIFIED, masked.verdict(), masked.text());
        assertStep(
                masked,
                Outcome.INDETERMINATE,
                "1 found again; 1 not decided here, first " + ProvedBundle.LOG + " entry 1, whose proof is not shown");
        assertStep(
                bundle.withoutAnchor().verified(),
                Outcome.INDETERMINATE,
                "0 found again; 2 not decided here, first " + ProvedBundle.LOG + " entry 0");
    }

    @Test
    void aReportThatLeadsOutOfTheBundleIsNotFollowed() throws MalformedJson {
        bundle.receipt(1, "claim-0001").counts("ZK-proved", 0, (1L << 53) - 1);
        Verification verification = bundle.verified();
        assertTrue(verification.sentence().contains("is not in the bundle"), verification.sentence());
        assertEquals(Map.of(), steps(verification));
    }

    private void assertFails(String words) throws MalformedJson {
        Verification verification = bundle.verified();
        assertEquals(Verdict.FAILED, verification.verdict(), verification.text());
        assertTrue(verification.sentence().contains(words), verification.sentence());
        assertEquals(Set.of(COUNTED), steps(verification).keySet());
    }

    private static void assertStep(Verification verification, Outcome outcome, String reason) {
        Step step = steps(verification).get(COUNTED);
        assertEquals(reason, step.reason());
        assertEquals(outcome, step.outcome());
    }

    private static Map<String, Step> steps(Verification verification) {
        return verification.steps().stream()
                .filter(step -> step.subject().equals(COUNTED))
                .collect(Collectors.toMap(Step::subject, step -> step));
    }
}
