package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.TestSeal;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.evidence.timestamp.TestAuthority;

/** What the signature over a container is worth, and that a bundle stands without it. */
class SealedContainerTest {
    private final Example example = new Example();
    private final TestSeal seal = new TestSeal();
    private final byte[] plain = Example.zip(example.bundle());

    private byte[] zip() {
        return new BundleWriter(Example.REPORT_KEY).write(example.bundle(), seal::over);
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
        assertThrows(IllegalArgumentException.class, () -> ContainerParts.added(files, seal::over));
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
}
