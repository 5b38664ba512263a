package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.timestamp.Imprint;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;

/** A stamp of 2026 whose authority's certificates end in 2027, carried on by later ones until 2040. */
class RenewedTimeStampTest {
    private static final Instant IN_2026 = Instant.parse("2026-11-22T15:15:00Z");
    private static final Instant IN_2027 = Instant.parse("2027-05-01T00:00:00Z");
    private static final Instant IN_2030 = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant IN_2039 = Instant.parse("2039-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final Example example = new Example();
    private final Authority first = new Authority("first", "2026-01-01T00:00:00Z", "2027-06-01T00:00:00Z", true);
    private final Authority second = new Authority("second", "2027-01-01T00:00:00Z", "2031-01-01T00:00:00Z", true);
    private final Authority third = new Authority("third", "2029-01-01T00:00:00Z", "2040-01-01T00:00:00Z", true);
    private final Authority test = new Authority("test", "2026-01-01T00:00:00Z", "2040-01-01T00:00:00Z", false);
    private final TimeStamp stamp =
            new TimeStamp(new TimeStamp.OfCheckpoint(Example.SYSTEM, 5), first.issued(imprint(), IN_2026));

    /** An authority whose certificates hold for a while. */
    private static final class Authority {
        private final TestAuthority signer;
        private final X509CertificateHolder root;
        private final PinnedAuthority pinned;

        private Authority(String name, String from, String to, boolean evidential) {
            TestAuthority issuer = TestAuthority.root(name).valid(from, to);
            root = issuer.certificate();
            signer = TestAuthority.signer(issuer).valid(from, to);
            pinned = new PinnedAuthority(name, TestAuthority.der(root), evidential);
        }

        private byte[] issued(Hash imprint, Instant at) {
            return new TestToken(signer, root).at(at).issued(imprint);
        }

        private TimeStamp over(TimeStamp earlier, Instant at) {
            return new TimeStamp(new TimeStamp.OfStamp(earlier.imprint()), issued(earlier.imprint(), at));
        }
    }

    @Test
    void withoutATimeEveryStampPassesForItself() {
        Step alone = step(null, stamp);
        assertEquals(Outcome.PASSED, alone.outcome(), alone.reason());
        assertTrue(alone.reason().endsWith("by first"), alone.reason());
    }

    @Test
    void aStampConvincesUntilTheCertificatesBehindItEnd() {
        assertEquals(Outcome.PASSED, step(IN_2027, stamp).outcome());
        Step ended = step(IN_2030, stamp);
        assertEquals(Outcome.INDETERMINATE, ended.outcome());
        assertTrue(ended.reason().contains("ended on 2027-06-01T00:00:00Z"), ended.reason());
        assertNull(ended.lift());
        assertEquals(
                new Step.Lift(Example.SYSTEM, LogState.TIME_STAMPED),
                step(IN_2027, stamp).lift());
    }

    @Test
    void aLaterStampOverItCarriesItOn() {
        TimeStamp renewed = second.over(stamp, IN_2027);
        Step carried = step(IN_2030, stamp, renewed);
        assertEquals(Outcome.PASSED, carried.outcome(), carried.reason());
        assertTrue(carried.reason().contains("not later than " + IN_2026), carried.reason());
        assertTrue(carried.reason().endsWith("good until 2031-01-01T00:00:00Z"), carried.reason());
        assertEquals(Outcome.INDETERMINATE, step(IN_2039, stamp, renewed).outcome());

        TimeStamp again = third.over(renewed, IN_2030);
        assertEquals(Outcome.PASSED, step(IN_2039, stamp, renewed, again).outcome());
    }

    @Test
    void aStampThatCameTooLateOrTooEarlyCarriesNothing() {
        TimeStamp late = third.over(stamp, IN_2030);
        assertEquals(Outcome.INDETERMINATE, step(IN_2039, stamp, late).outcome());
        TimeStamp early = test.over(stamp, IN_2026.minusSeconds(1));
        assertEquals(Outcome.INDETERMINATE, step(IN_2039, stamp, early).outcome());
    }

    @Test
    void aTestAuthorityCarriesNoEvidentialStamp() {
        assertEquals(
                Outcome.INDETERMINATE,
                step(IN_2039, stamp, test.over(stamp, IN_2027)).outcome());
    }

    @Test
    void aStampOverSomethingElseIsRefusedAndCarriesNothing() {
        TimeStamp other = new TimeStamp(new TimeStamp.OfStamp(stamp.imprint()), second.issued(Hash.sha256(), IN_2027));
        Verification verification = verify(IN_2030, stamp, other);
        assertEquals(Verdict.FAILED, verification.verdict());
        assertEquals(Outcome.INDETERMINATE, step(IN_2030, stamp, other).outcome());
    }

    @Test
    void anAuthorityThatIsNotPinnedCarriesNothing() {
        Authority unknown = new Authority("unknown", "2026-01-01T00:00:00Z", "2040-01-01T00:00:00Z", true);
        assertEquals(
                Outcome.INDETERMINATE,
                step(IN_2030, stamp, unknown.over(stamp, IN_2027)).outcome());
    }

    @Test
    void theCommandTakesTheTime() throws IOException {
        String bundle = file("bundle.zip", zip(stamp));
        String pins = file("pins.json", pins().bytes());
        assertTrue(run("--pins", pins, "--at", "2030-01-01T00:00:00Z", bundle).contains("ended on 2027-06-01"));
        assertTrue(run("--pins", pins, bundle).contains("by first\n"));
        assertTrue(run("--at", "tomorrow", bundle).startsWith("--at: expected a time in UTC"));
    }

    private Step step(@Nullable Instant at, TimeStamp... stamps) {
        return verify(at, stamps).steps().stream()
                .filter(step -> step.subject().startsWith("time stamp of " + Example.SYSTEM))
                .findFirst()
                .orElseThrow();
    }

    private Verification verify(@Nullable Instant at, TimeStamp... stamps) {
        return OfflineVerification.of(zip(stamps), pins(), at);
    }

    private byte[] zip(TimeStamp... stamps) {
        EvidenceBundle plain = example.bundle();
        return new BundleWriter(example.reportKey)
                .write(new EvidenceBundle(
                        plain.document(),
                        plain.pdf(),
                        List.of(plain.logs().get(0), plain.logs().get(1)),
                        plain.contents(),
                        plain.anchors(),
                        plain.anchorProofs(),
                        List.of(stamps)))
                .bytes();
    }

    private PinFile pins() {
        PinFile pins = example.pins();
        return new PinFile(
                pins.logs(),
                pins.reportKeys(),
                pins.signers(),
                pins.chains(),
                List.of(first.pinned, second.pinned, third.pinned, test.pinned),
                List.of(),
                0);
    }

    private Hash imprint() {
        try {
            return Imprint.ofCheckpoint(Example.SYSTEM, SignedNote.parse(example.system.note(5)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static String run(String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new VerifyCommand(out, out).run(args);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
