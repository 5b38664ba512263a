package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedWitness;

/** What counts as witnessed is for the verifier's pins to say, whatever the bundle carries. */
class WitnessedBundleTest {
    private static final Cosigner ONE = new Cosigner(1);
    private static final Cosigner TWO = new Cosigner(2);
    private static final Cosigner THREE = new Cosigner(3);

    private final Example example = new Example();

    @Test
    void aQuorumOfPinnedOperatorsLiftsTheStateOfTheLogs() {
        Verification verification = verify(cosignedBy(ONE, TWO), 2, ONE.of("A"), TWO.of("B"), THREE.of("C"));
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertEquals("witnessed", verification.logState());
        assertTrue(verification.text().contains("witnessed: cosigned by A (witness.example/w1, 2026-03-01T12:00:00Z)"));
    }

    @Test
    void withoutTheQuorumNothingIsVerifiedAndNothingIsSaidToBeFalse() {
        Verification verification = verify(cosignedBy(ONE), 2, ONE.of("A"), TWO.of("B"));
        assertEquals(Verdict.INDETERMINATE, verification.verdict(), verification.text());
        assertEquals("published", verification.logState());
        assertTrue(verification.sentence().contains("1 of the 2 operators"), verification.sentence());
        assertFalse(verification.sentence().contains("--pins"), verification.sentence());
    }

    @Test
    void oneLogWithoutTheQuorumIsEnough() {
        EvidenceBundle bundle = bundle(Stream.of(
                        cosigned(example.bundle().logs().get(0), ONE),
                        example.bundle().logs().get(1))
                .toList());
        Verification verification = verify(bundle, 1, ONE.of("A"));
        assertEquals(Verdict.INDETERMINATE, verification.verdict(), verification.text());
        assertEquals("published", verification.logState());
    }

    @Test
    void twoKeysOfOneOperatorAreOneWord() {
        Verification verification = verify(cosignedBy(ONE, TWO), 2, ONE.of("A"), TWO.of("A"), THREE.of("B"));
        assertEquals(Verdict.INDETERMINATE, verification.verdict(), verification.text());
    }

    @Test
    void witnessesThatNobodyPinnedDoNotCount() {
        Verification verification = verify(cosignedBy(TWO, THREE), 1, ONE.of("A"));
        assertEquals(Verdict.INDETERMINATE, verification.verdict(), verification.text());
        assertTrue(verification.sentence().contains("0 of the 1 operators"), verification.sentence());
    }

    @Test
    void aCosignatureOfAnotherCheckpointFails() {
        List<BundledLog> logs = example.bundle().logs();
        BundledLog first = logs.get(0);
        BundledLog second = logs.get(1);
        EvidenceBundle bundle =
                bundle(List.of(with(first, first.checkpoint() + ONE.line(second.checkpoint())), cosigned(second, ONE)));
        Verification verification = verify(bundle, 1, ONE.of("A"));
        assertEquals(Verdict.FAILED, verification.verdict(), verification.text());
        assertTrue(verification.sentence().contains("no cosignature of this checkpoint"), verification.sentence());
    }

    @Test
    void whoAsksForNoWitnessIsToldNothingOfThem() {
        Verification verification = verify(cosignedBy(ONE), 0, ONE.of("A"));
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertEquals("published", verification.logState());
        assertFalse(verification.text().contains("witness"), verification.text());
    }

    @Test
    void withoutPinsTheBundlesWitnessesAreItsOwnWord() {
        Verification verification = OfflineVerification.of(Example.zip(cosignedBy(ONE, TWO)), null);
        assertEquals(Verdict.INDETERMINATE, verification.verdict());
        assertFalse(verification.text().contains("witness"), verification.text());
    }

    private EvidenceBundle cosignedBy(Cosigner... cosigners) {
        return bundle(example.bundle().logs().stream()
                .map(log -> cosigned(log, cosigners))
                .toList());
    }

    private static BundledLog cosigned(BundledLog log, Cosigner... cosigners) {
        StringBuilder note = new StringBuilder(log.checkpoint());
        Stream.of(cosigners).forEach(cosigner -> note.append(cosigner.line(log.checkpoint())));
        return with(log, note.toString());
    }

    private static BundledLog with(BundledLog log, String checkpoint) {
        return new BundledLog(
                log.origin(), log.tenant(), log.firstKey(), log.size(), checkpoint, log.previous(), log.entries());
    }

    private EvidenceBundle bundle(List<BundledLog> logs) {
        EvidenceBundle good = example.bundle();
        return new EvidenceBundle(
                good.document(),
                good.pdf(),
                logs,
                good.contents(),
                good.anchors(),
                good.anchorProofs(),
                good.timeStamps());
    }

    private Verification verify(EvidenceBundle bundle, int quorum, PinnedWitness... witnesses) {
        PinFile pins = example.pins();
        return OfflineVerification.of(
                Example.zip(bundle),
                new PinFile(
                        pins.logs(),
                        pins.reportKeys(),
                        pins.signers(),
                        pins.chains(),
                        pins.timestampAuthorities(),
                        List.of(witnesses),
                        quorum));
    }
}
