package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.container.ArchivedSeal;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.ContainerSignature;
import org.lineproof.evidence.container.TestSeal;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.evidence.stream.HeldFiles;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;

/** What the signature over a container is worth, and that a bundle stands without it. */
class SealedContainerTest {
    private final Example example = new Example();
    private final TestSeal seal = new TestSeal();
    private final byte[] plain = Example.zip(example.bundle());

    private byte[] zip() {
        return new BundleWriter(Example.REPORT_KEY)
                .write(example.bundle(), seal::over)
                .bytes();
    }

    private PinFile pins(List<PinnedSealRoot> roots, PinnedAuthority... authorities) {
        PinFile pins = example.pins();
        return new PinFile(
                        pins.logs(),
                        pins.reportKeys(),
                        pins.signers(),
                        pins.chains(),
                        List.of(authorities),
                        pins.witnesses(),
                        pins.witnessQuorum())
                .withSealRoots(roots);
    }

    private static void judged(byte[] zip, @Nullable PinFile pins, Verdict verdict, String words) {
        Verification verification = OfflineVerification.of(zip, pins);
        assertEquals(verdict, verification.verdict(), verification.text());
        assertTrue(verification.text().contains(words), verification.text());
    }

    @Test
    void theTypeStandsWhereOthersLookForIt() {
        byte[] zip = zip();
        assertEquals("mimetype", new String(Arrays.copyOfRange(zip, 30, 38), StandardCharsets.US_ASCII));
        assertEquals(
                "application/vnd.etsi.asic-e+zip",
                new String(Arrays.copyOfRange(zip, 38, 69), StandardCharsets.US_ASCII));
        assertEquals(0, zip[8] | zip[9], "stored");
        assertEquals(0, zip[28] | zip[29], "no extra field");
    }

    @Test
    void aSealedBundleSaysBesidesWhatItSaidBefore() throws MalformedArchive {
        SortedMap<String, byte[]> files = new TreeMap<>(Archive.parse(zip()).files());
        files.keySet().removeIf(ContainerParts::has);
        assertArrayEquals(plain, new Archive(files).bytes());
        List<String> before =
                OfflineVerification.of(plain, example.pins()).text().lines().toList();
        List<String> with = OfflineVerification.of(zip(), example.pins())
                .text()
                .lines()
                .filter(line -> !line.contains("container"))
                .toList();
        assertEquals(before, with);
    }

    @Test
    void aPinnedRootAndAPinnedAuthoritySayWhoAndWhen() {
        String words = "by CN=seal of Example under a pinned root, not later than 2026-11-22T15:15:00Z";
        List<PinnedSealRoot> root = List.of(seal.pin());
        judged(zip(), pins(root, seal.authority(true)), Verdict.VERIFIED, words + ", by Authority\n");
        judged(zip(), pins(root, seal.authority(false)), Verdict.VERIFIED, "test authority, no evidential value");
        judged(zip(), pins(root), Verdict.VERIFIED, "INDETERMINATE  container signature: " + words + " by the word of");
    }

    @Test
    void withoutARootItStaysOpen() {
        judged(zip(), example.pins(), Verdict.VERIFIED, "internally consistent only: the pin file names no root");
        judged(zip(), null, Verdict.INDETERMINATE, "internally consistent only: there is no pin file");
    }

    @Test
    void anotherRootOrAnotherSubjectUnderTheSameRootIsRefused() {
        String words = "by CN=seal of Example, whom no pinned root of a seal names";
        judged(zip(), pins(List.of(new TestSeal().pin()), seal.authority(true)), Verdict.FAILED, words);
        PinnedSealRoot other = new PinnedSealRoot("CN=seal of Other", seal.pin().certificate());
        judged(zip(), pins(List.of(other), seal.authority(true)), Verdict.FAILED, words);
        judged(zip(), pins(List.of(other, seal.pin()), seal.authority(true)), Verdict.VERIFIED, "under a pinned root");
    }

    @Test
    void aRootCountsForSealsOfItsPeriodAlone() {
        PinnedSealRoot root = seal.pin();
        Instant stamped = TestAuthority.NOW;
        PinnedAuthority authority = seal.authority(true);
        for (PinnedSealRoot good :
                List.of(root.during(stamped, stamped), root.during(null, stamped), root.during(stamped, null))) {
            judged(zip(), pins(List.of(good), authority), Verdict.VERIFIED, "under a pinned root");
        }
        String words = "by CN=seal of Example, stamped at 2026-11-22T15:15:00Z, and the pinned root counts ";
        judged(
                zip(),
                pins(List.of(root.during(null, stamped.minusSeconds(1))), authority),
                Verdict.FAILED,
                words + "until 2026-11-22T15:14:59Z");
        judged(
                zip(),
                pins(List.of(root.during(stamped.plusSeconds(1), null)), authority),
                Verdict.FAILED,
                words + "from 2026-11-22T15:15:01Z");
    }

    @Test
    void theSealOfAFormerKeyHoldsBesideThePresentOne() {
        PinnedSealRoot present = new TestSeal().pin();
        PinnedSealRoot former = seal.pin().during(TestAuthority.NOW.minusSeconds(60), TestAuthority.NOW);
        PinnedAuthority authority = seal.authority(true);
        judged(zip(), pins(List.of(present, former), authority), Verdict.VERIFIED, "under a pinned root");
        judged(zip(), pins(List.of(present), authority), Verdict.FAILED, "whom no pinned root of a seal names");
    }

    @Test
    void anArchiveTimeStampCarriesASealOnBeyondTheFirstAuthority() {
        TestAuthority root = TestAuthority.root("next root").valid("2026-01-01T00:00:00Z", "2046-01-01T00:00:00Z");
        X509CertificateHolder certificate = root.certificate();
        TestAuthority signer = TestAuthority.signer(root).valid("2026-01-01T00:00:00Z", "2046-01-01T00:00:00Z");
        PinnedAuthority next = new PinnedAuthority("Next", TestAuthority.der(certificate), true);
        TestToken stamps = new TestToken(signer, certificate).at(Instant.parse("2035-12-01T00:00:00Z"));
        byte[] archived = new BundleWriter(Example.REPORT_KEY)
                .write(example.bundle(), manifest -> new ArchivedSeal(stamps, manifest).over(seal.over(manifest)))
                .bytes();
        Instant later = Instant.parse("2040-01-01T00:00:00Z");
        List<PinnedSealRoot> roots = List.of(seal.pin());
        String text = OfflineVerification.of(archived, pins(roots, seal.authority(true), next), later)
                .text();
        assertTrue(text.contains("PASSED         container signature"), text);
        assertTrue(text.contains(", archived again at 2035-12-01T00:00:00Z by Next"), text);
        String unpinned = OfflineVerification.of(archived, pins(roots, seal.authority(true)), later)
                .text();
        assertTrue(unpinned.contains("the certificates behind the time stamp ended on 2036-01-01"), unpinned);
    }

    @Test
    void anArchiveTimeStampThatCameTooLateCarriesNothingOn() {
        TestAuthority root = TestAuthority.root("next root").valid("2026-01-01T00:00:00Z", "2046-01-01T00:00:00Z");
        X509CertificateHolder certificate = root.certificate();
        TestAuthority signer = TestAuthority.signer(root).valid("2026-01-01T00:00:00Z", "2046-01-01T00:00:00Z");
        TestToken stamps = new TestToken(signer, certificate).at(Instant.parse("2036-02-01T00:00:00Z"));
        byte[] archived = new BundleWriter(Example.REPORT_KEY)
                .write(example.bundle(), manifest -> new ArchivedSeal(stamps, manifest).over(seal.over(manifest)))
                .bytes();
        PinnedAuthority next = new PinnedAuthority("Next", TestAuthority.der(certificate), true);
        String text = OfflineVerification.of(
                        archived,
                        pins(List.of(seal.pin()), seal.authority(true), next),
                        Instant.parse("2040-01-01T00:00:00Z"))
                .text();
        assertTrue(text.contains("INDETERMINATE  container signature"), text);
    }

    @Test
    void aSignatureOfAnotherContainerIsRefusedWithAndWithoutPins() throws MalformedArchive {
        SortedMap<String, byte[]> files = new TreeMap<>(Archive.parse(zip()).files());
        files.put(ContainerParts.SIGNATURE, seal.over(new byte[] {1}));
        byte[] changed = new Archive(files).bytes();
        String words = "META-INF/signature.p7s is not signed by the certificate it carries";
        judged(changed, example.pins(), Verdict.FAILED, words);
        judged(changed, null, Verdict.FAILED, words);
    }

    @Test
    void theTimeStampConvincesUntilItsCertificatesEnd() {
        PinFile pins = pins(List.of(seal.pin()), seal.authority(true));
        String later = OfflineVerification.of(zip(), pins, Instant.parse("2040-01-01T00:00:00Z"))
                .text();
        assertTrue(later.contains("the certificates behind the time stamp ended on 2036-01-01"), later);
        String now = OfflineVerification.of(zip(), pins, TestAuthority.NOW).text();
        assertTrue(now.contains("PASSED         container signature"), now);
    }

    @Test
    void aContainerIsNotMadeTwice() throws MalformedArchive {
        SortedMap<String, byte[]> files = Archive.parse(zip()).files();
        assertThrows(IllegalArgumentException.class, () -> ContainerParts.added(HeldFiles.measured(files), seal::over));
    }

    @Test
    void aChangedByteOfTypeOrManifestIsFound() throws MalformedArchive {
        PinFile pins = pins(List.of(seal.pin()), seal.authority(true));
        SortedMap<String, byte[]> files = Archive.parse(zip()).files();
        for (String path : List.of(ContainerParts.MIMETYPE, ContainerParts.MANIFEST)) {
            byte[] good = files.get(path);
            for (int at = 0; at < good.length; at += 7) {
                SortedMap<String, byte[]> changed = new TreeMap<>(files);
                byte[] bytes = good.clone();
                bytes[at] ^= 1;
                changed.put(path, bytes);
                Verification verification = OfflineVerification.of(new Archive(changed).bytes(), pins);
                assertEquals(Verdict.FAILED, verification.verdict(), path + " byte " + at);
                assertTrue(verification.sentence().contains("container"), verification.sentence());
            }
        }
    }

    @Test
    void aSealInAWayThatThisJavaDoesNotKnowIsNotVerifiedWhereARootIsPinned() throws MalformedArchive {
        SortedMap<String, byte[]> files = new TreeMap<>(Archive.parse(zip()).files());
        files.put(
                ContainerParts.SIGNATURE,
                unknown(files.get(ContainerParts.SIGNATURE), files.get(ContainerParts.MANIFEST)));
        byte[] changed = new Archive(files).bytes();
        PinFile pinned = pins(List.of(seal.pin()), seal.authority(true));
        judged(changed, pinned, Verdict.INDETERMINATE, "INDETERMINATE, container signature: this Java");
        judged(changed, example.pins(), Verdict.VERIFIED, "INDETERMINATE  container signature: this Java");
    }

    /** With the key of a carried authority on a curve that nobody knows. */
    private static byte[] unknown(byte[] signature, byte[] manifest) {
        String text = new String(signature, StandardCharsets.ISO_8859_1);
        String curve = new String(HexFormat.of().parseHex("06082a8648ce3d030107"), StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(curve); at >= 0; at = text.indexOf(curve, at + 1)) {
            byte[] changed = signature.clone();
            changed[at + curve.length() - 1] ^= 0x40;
            try {
                ContainerSignature.read(changed, manifest);
            } catch (UnknownAlgorithm e) {
                return changed;
            } catch (InvalidCms e) {
                // The signer's own certificate is named by its digest.
                continue;
            }
        }
        throw new AssertionError("no carried authority has a key on P-256");
    }
}
