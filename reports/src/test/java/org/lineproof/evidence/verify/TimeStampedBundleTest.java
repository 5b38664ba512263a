package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.Imprint;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;

/** Bundles with time stamps, and what each is worth. */
class TimeStampedBundleTest {
    private final Example example = new Example();
    private final TestAuthority root = TestAuthority.root("root");
    private final X509CertificateHolder rootCertificate = root.certificate();
    private final TestToken authority = new TestToken(TestAuthority.signer(root), rootCertificate);
    private final String blockHash = example.bundle().anchors().get(0).blockHash();

    private PinFile pins(boolean evidentialValue) {
        return pins(new PinnedAuthority("Authority", TestAuthority.der(rootCertificate), evidentialValue));
    }

    private PinFile pins(PinnedAuthority... authorities) {
        PinFile pins = example.pins();
        return new PinFile(
                pins.logs(), pins.reportKeys(), pins.signers(), pins.chains(), List.of(authorities), List.of(), 0);
    }

    private EvidenceBundle with(TimeStamp... stamps) {
        EvidenceBundle plain = example.bundle();
        return new EvidenceBundle(
                plain.document(),
                plain.pdf(),
                plain.logs(),
                plain.contents(),
                plain.anchors(),
                plain.anchorProofs(),
                List.of(stamps));
    }

    private static Hash imprint(ExampleLog log) throws Exception {
        String origin = log.signer().key().name();
        return Imprint.ofCheckpoint(
                origin, SignedNote.parse(log.note(log.entries().size())));
    }

    private TimeStamp checkpoint(ExampleLog log) throws Exception {
        TimeStamp.OfCheckpoint over = new TimeStamp.OfCheckpoint(
                log.signer().key().name(), log.entries().size());
        return new TimeStamp(over, authority.issued(imprint(log)));
    }

    private TimeStamp block() {
        return new TimeStamp(
                new TimeStamp.OfBlock(HexBytes.of(blockHash)), authority.issued(Imprint.ofBlock(blockHash)));
    }

    private static Verification verified(EvidenceBundle bundle, PinFile pins) {
        Verification verification = OfflineVerification.of(Example.zip(bundle), pins);
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        return verification;
    }

    private void refused(TimeStamp stamp, String reason) {
        Verification verification = OfflineVerification.of(Example.zip(with(stamp)), pins(true));
        assertEquals(Verdict.FAILED, verification.verdict(), verification.text());
        assertTrue(verification.sentence().contains(reason), verification.text());
    }

    @Test
    void aPinnedAuthoritySaysNotLaterThan() throws Exception {
        Verification verification =
                verified(with(checkpoint(example.system), checkpoint(example.audit), block()), pins(true));
        String words = "not later than 2026-11-22T15:15:00Z (its clock: within 1 s), by Authority\n";
        assertTrue(
                verification.text().contains("time stamp of " + Example.SYSTEM + " at size 5: " + words),
                verification.text());
        assertTrue(
                verification.text().contains("time stamp of block " + blockHash + ": " + words), verification.text());
        assertEquals("time-stamped", verification.logState());
    }

    @Test
    void aLogWithoutAStampKeepsTheWholeAtPublished() throws Exception {
        assertEquals(
                "published",
                verified(with(checkpoint(example.system), block()), pins(true)).logState());
    }

    @Test
    void aTestAuthorityLiftsNothing() throws Exception {
        Verification verification = verified(with(checkpoint(example.system), checkpoint(example.audit)), pins(false));
        assertTrue(
                verification.text().contains("by Authority: test authority, no evidential value"), verification.text());
        assertEquals("published", verification.logState());
    }

    @Test
    void ofTwoPinsForOneAuthorityTheStrongerCounts() throws Exception {
        byte[] der = TestAuthority.der(rootCertificate);
        PinnedAuthority weak = new PinnedAuthority("weak", der, false);
        PinnedAuthority strong = new PinnedAuthority("strong", der, true);
        for (PinFile pins : List.of(pins(weak, strong), pins(strong, weak))) {
            assertTrue(verified(with(checkpoint(example.system)), pins).text().contains("by strong\n"));
        }
    }

    @Test
    void anAuthorityThatIsNotPinnedLeavesItOpenAndTheRestVerified() throws Exception {
        PinnedAuthority other = new PinnedAuthority(
                "Other", TestAuthority.der(TestAuthority.root("other").certificate()), true);
        Verification verification = verified(with(checkpoint(example.system), checkpoint(example.audit)), pins(other));
        assertTrue(verification.text().contains("no pinned authority stands behind CN=signer of root"));
        assertEquals("published", verification.logState());
        Verification unpinned = OfflineVerification.of(Example.zip(with(checkpoint(example.system))), null);
        assertTrue(unpinned.text().contains("there is no pin file to check CN=signer of root against"));
    }

    @Test
    void aTokenOverSomethingElseIsRefused() throws Exception {
        byte[] token = authority.issued(imprint(example.audit));
        refused(new TimeStamp(new TimeStamp.OfCheckpoint(Example.SYSTEM, 5), token), "is over something else");
        refused(new TimeStamp(new TimeStamp.OfBlock(HexBytes.of(blockHash)), token), "is over something else");
    }

    @Test
    void aStampOfWhatTheBundleDoesNotHoldIsRefused() {
        byte[] token = authority.issued(Hash.sha256(new byte[0]));
        for (TimeStamp.Stamped over : List.of(
                new TimeStamp.OfCheckpoint(Example.SYSTEM, 4),
                new TimeStamp.OfCheckpoint("lineproof.local/demo/other", 5),
                new TimeStamp.OfBlock(HexBytes.of("0x" + "11".repeat(32))))) {
            refused(new TimeStamp(over, token), "what it is over is not in the bundle");
        }
    }

    @Test
    void aTokenThatDoesNotHoldIsRefused() throws Exception {
        TestToken expired = new TestToken(
                TestAuthority.signer(root).valid("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z"), rootCertificate);
        TimeStamp.OfCheckpoint over = new TimeStamp.OfCheckpoint(Example.SYSTEM, 5);
        refused(
                new TimeStamp(over, expired.forged(imprint(example.system).bytes())),
                "the token has a time at which its certificate was not valid");
        refused(new TimeStamp(over, new byte[] {48, 0}), "the token is no RFC 3161 token");
    }
}
