package org.lineproof.evidence.verify;

import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.Imprint;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;

/**
 * Time stamps, of which a browser only says whether they are over something in the bundle. The authority's keys are new
 * each time: these files alone are not the same on every day.
 */
final class TimeStampCases extends BundleCases {
    private final TestAuthority root = TestAuthority.root("root");
    private final X509CertificateHolder rootCertificate = root.certificate();
    private final TestToken authority = new TestToken(TestAuthority.signer(root), rootCertificate);
    private final HexBytes block = HexBytes.of(good.anchors().get(0).blockHash());

    @Override
    void make() {
        byte[] system = authority.issued(imprint(example.system));
        TimeStamp.OfCheckpoint over = new TimeStamp.OfCheckpoint(Example.SYSTEM, 5);
        TimeStamp ofSystem = new TimeStamp(over, system);
        TimeStamp ofAudit =
                new TimeStamp(new TimeStamp.OfCheckpoint(Example.AUDIT, 3), authority.issued(imprint(example.audit)));
        TimeStamp ofBlock =
                new TimeStamp(new TimeStamp.OfBlock(block), authority.issued(Imprint.ofBlock(block.text())));
        String time = "not later than 2026-11-22T15:15:00Z";
        stamped("good-time-stamped", true, Verdict.VERIFIED, time, ofSystem, ofAudit, ofBlock);
        stamped(
                "good-time-stamped-by-a-test-authority",
                false,
                Verdict.VERIFIED,
                "no evidential value",
                ofSystem,
                ofAudit);
        stamped("time-stamp-of-an-audit-log-alone", true, Verdict.VERIFIED, time, ofAudit);
        renewals(ofSystem);
        String elsewhere = "what it is over is not in the bundle";
        stamped(
                "time-stamp-of-another-size",
                true,
                Verdict.FAILED,
                elsewhere,
                new TimeStamp(new TimeStamp.OfCheckpoint(Example.SYSTEM, 4), system));
        stamped(
                "time-stamp-of-a-log-not-shown",
                true,
                Verdict.FAILED,
                elsewhere,
                new TimeStamp(new TimeStamp.OfCheckpoint(Example.SYSTEM + "-2", 5), system));
        stamped(
                "time-stamp-of-a-block-not-shown",
                true,
                Verdict.FAILED,
                elsewhere,
                new TimeStamp(new TimeStamp.OfBlock(HexBytes.of("0x" + "11".repeat(32))), system));
        stamped(
                "time-stamp-of-other-bytes",
                true,
                Verdict.FAILED,
                "is over something else",
                new TimeStamp(over, ofAudit.token()));
        stamped(
                "time-stamp-that-is-none",
                true,
                Verdict.FAILED,
                "is no RFC 3161 token",
                new TimeStamp(over, new byte[] {48, 0}));
    }

    private void renewals(TimeStamp first) {
        TimeStamp second = over(first, authority.issued(first.imprint()));
        TimeStamp third = over(second, authority.issued(second.imprint()));
        stamped(
                "good-time-stamps-over-time-stamps",
                true,
                Verdict.VERIFIED,
                "time stamp of the time",
                first,
                second,
                third);
        stamped("time-stamp-of-a-time-stamp-not-shown", true, Verdict.FAILED, "is not in the bundle", first, third);
        stamped(
                "time-stamp-of-another-time-stamp",
                true,
                Verdict.FAILED,
                "is over something else",
                first,
                over(first, authority.issued(second.imprint())));
    }

    private static TimeStamp over(TimeStamp earlier, byte[] token) {
        return new TimeStamp(new TimeStamp.OfStamp(earlier.imprint()), token);
    }

    private void stamped(String name, boolean evidential, Verdict verdict, String words, TimeStamp... stamps) {
        EvidenceBundle bundle = new EvidenceBundle(
                good.document(),
                good.pdf(),
                good.logs(),
                good.contents(),
                good.anchors(),
                good.anchorProofs(),
                List.of(stamps));
        PinFile pins = example.pins();
        PinnedAuthority pinned = new PinnedAuthority("Authority", TestAuthority.der(rootCertificate), evidential);
        add(
                name,
                new BundleFiles(bundle, example.reportKey).zip(),
                new PinFile(
                        pins.logs(),
                        pins.reportKeys(),
                        pins.signers(),
                        pins.chains(),
                        List.of(pinned),
                        pins.witnesses(),
                        pins.witnessQuorum()),
                verdict,
                words);
    }

    private static Hash imprint(ExampleLog log) {
        try {
            return Imprint.ofCheckpoint(
                    log.signer().key().name(),
                    SignedNote.parse(log.note(log.entries().size())));
        } catch (MalformedNote e) {
            throw new IllegalStateException(e);
        }
    }
}
