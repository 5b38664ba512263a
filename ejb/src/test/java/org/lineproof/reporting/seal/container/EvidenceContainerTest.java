package org.lineproof.reporting.seal.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.asic.cades.validation.ASiCContainerWithCAdESValidator;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.anchoring.boundary.TimeStampIssuance;
import org.lineproof.assurance.entity.imported.SmallBundle;
import org.lineproof.database.Beans;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.reporting.seal.SealingHouse;
import org.lineproof.reporting.seal.trust.SealTrust;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** Bundles sealed with a real key, a real authority and a real time stamp, judged by DSS and by our own verifier. */
class EvidenceContainerTest {
    private static final SmallBundle BUNDLE = new SmallBundle();
    private static final TenantId OTHER = new TenantId("other");
    private static final int SOME_BITS = 300;

    @TempDir
    static Path directory;

    private static SealingHouse house;
    private static Beans beans;
    private static byte[] plain;
    private static byte[] sealed;
    private static PinFile pins;

    @BeforeAll
    static void sealOnce() throws Exception {
        house = new SealingHouse(directory);
        Instant now = Instant.now();
        house.key(
                OTHER,
                "CN=Other Fund,O=test certificate\\, no evidential value",
                now.minus(SealingHouse.DAY),
                now.plus(SealingHouse.DAY));
        beans = house.beans();
        plain = BUNDLE.zip();
        sealed = beans.get(EvidenceContainer.class)
                .seal(new HeldBytes(plain), SealingHouse.FUND)
                .bytes();
        pins = pinned(beans.get(SealPins.class).of(SealingHouse.FUND));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "sealed-bundle.zip"), sealed);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static PinFile pinned(List<PinnedSealRoot> roots) {
        return BUNDLE.pins(beans.get(TimeStampIssuance.class).authority().orElseThrow())
                .withSealRoots(roots);
    }

    private static Reports validated(byte[] container, SealTrust trust) {
        SignedDocumentValidator validator =
                SignedDocumentValidator.fromDocument(new InMemoryDocument(container, "bundle.zip"));
        assertInstanceOf(ASiCContainerWithCAdESValidator.class, validator);
        validator.setCertificateVerifier(trust.verifier());
        return validator.validateDocument();
    }

    private static Indication indication(byte[] container) {
        Reports reports = validated(container, beans.get(SealTrust.class));
        return reports.getSimpleReport()
                .getIndication(reports.getDiagnosticData().getFirstSignatureId());
    }

    private static String judged(byte[] container, PinFile against, Verdict verdict) {
        Verification verification = OfflineVerification.of(container, against);
        assertEquals(verdict, verification.verdict(), verification.text());
        return verification.text();
    }

    @Test
    void theValidatorOfDssPassesIt() {
        Reports reports = validated(sealed, beans.get(SealTrust.class));
        DiagnosticData data = reports.getDiagnosticData();
        assertEquals(ASiCContainerType.ASiC_E, data.getContainerType());
        assertEquals("application/vnd.etsi.asic-e+zip", data.getMimetypeFileContent());
        assertEquals(1, data.getSignatures().size());
        SignatureWrapper signature = data.getSignatures().get(0);
        assertEquals(
                Indication.TOTAL_PASSED,
                reports.getSimpleReport().getIndication(signature.getId()),
                reports.getXmlSimpleReport());
        assertEquals(SignatureLevel.CAdES_BASELINE_LTA, signature.getSignatureFormat());
        assertEquals(List.of(), reports.getSimpleReport().getAdESValidationErrors(signature.getId()));
    }

    @Test
    void ourVerifierPassesItAndSaysWhoAndWhen() {
        String text = judged(sealed, pins, Verdict.VERIFIED);
        assertTrue(text.contains("PASSED         container: an ASiC-E container: its manifest covers 9 files"), text);
        assertTrue(text.contains("PASSED         container signature: by O=test certificate"), text);
        assertTrue(text.contains("under a pinned root, not later than"), text);
    }

    @Test
    void aContainerIsRenewedTwiceAndOnlyItsSignatureChanges() throws MalformedArchive {
        byte[] once =
                beans.get(EvidenceContainer.class).renew(new HeldBytes(sealed)).bytes();
        byte[] twice =
                beans.get(EvidenceContainer.class).renew(new HeldBytes(once)).bytes();
        int stamps = 1;
        for (byte[] renewed : List.of(once, twice)) {
            stamps++;
            Reports reports = validated(renewed, beans.get(SealTrust.class));
            SignatureWrapper signature =
                    reports.getDiagnosticData().getSignatures().get(0);
            assertEquals(
                    Indication.TOTAL_PASSED,
                    reports.getSimpleReport().getIndication(signature.getId()),
                    reports.getXmlSimpleReport());
            assertEquals(SignatureLevel.CAdES_BASELINE_LTA, signature.getSignatureFormat());
            assertEquals(stamps, signature.getALevelTimestamps().size());
            assertTrue(judged(renewed, pins, Verdict.VERIFIED).contains(", archived again at "));
            SortedMap<String, byte[]> files =
                    new TreeMap<>(Archive.parse(renewed).files());
            files.put(ContainerParts.SIGNATURE, files().get(ContainerParts.SIGNATURE));
            assertArrayEquals(sealed, new Archive(files).bytes());
        }
    }

    @Test
    void theSealHoldsTheRevocationDataOfItsCertificates() {
        DiagnosticData data = validated(sealed, beans.get(SealTrust.class)).getDiagnosticData();
        assertTrue(data.getSignatures()
                        .get(0)
                        .foundRevocations()
                        .getRelatedRevocationData()
                        .size()
                > 0);
    }

    @Test
    void aDamagedContainerOrNoneIsNotRenewed() throws MalformedArchive {
        EvidenceContainer container = beans.get(EvidenceContainer.class);
        assertThrows(Refusal.class, () -> container.renew(new HeldBytes(plain)));
        assertThrows(Refusal.class, () -> container.renew(new HeldBytes(new byte[] {1})));
        SortedMap<String, byte[]> files = files();
        byte[] report = files.get("report.json").clone();
        report[0] ^= 1;
        files.put("report.json", report);
        assertThrows(Refusal.class, () -> container.renew(new HeldBytes(new Archive(files).bytes())));
    }

    @Test
    void theFilesOfTheBundleStayAsTheyWere() throws MalformedArchive {
        SortedMap<String, byte[]> files = files();
        files.keySet().removeIf(ContainerParts::has);
        assertArrayEquals(plain, new Archive(files).bytes());
    }

    @Test
    void withoutTheTrustAnchorNeitherSaysWhoseItIs(@TempDir Path elsewhere) throws Exception {
        try (SealingHouse stranger = new SealingHouse(elsewhere)) {
            Reports reports = validated(sealed, stranger.beans().get(SealTrust.class));
            assertEquals(
                    Indication.INDETERMINATE,
                    reports.getSimpleReport()
                            .getIndication(reports.getDiagnosticData().getFirstSignatureId()));
            PinFile foreign = pinned(stranger.beans().get(SealPins.class).of(SealingHouse.FUND));
            assertTrue(judged(sealed, foreign, Verdict.FAILED).contains("whom no pinned root of a seal names"));
        }
        assertTrue(judged(sealed, BUNDLE.pins(), Verdict.VERIFIED).contains("internally consistent only"));
    }

    @Test
    void anotherOrganisationUnderTheSameAuthorityIsNotTakenForThisOne() {
        byte[] byOther = beans.get(EvidenceContainer.class)
                .seal(new HeldBytes(plain), OTHER)
                .bytes();
        assertEquals(Indication.TOTAL_PASSED, indication(byOther));
        assertTrue(judged(byOther, pins, Verdict.FAILED).contains("CN=Other Fund"));
    }

    private static SortedMap<String, byte[]> files() throws MalformedArchive {
        return new TreeMap<>(Archive.parse(sealed).files());
    }

    static Stream<String> everyFile() throws MalformedArchive {
        return files().entrySet().stream()
                .filter(file -> file.getValue().length > 0)
                .map(SortedMap.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void aChangeOfAnyFileIsRefusedByBoth(String path) throws MalformedArchive {
        SortedMap<String, byte[]> files = files();
        byte[] changed = files.get(path).clone();
        changed[changed.length / 2] ^= 1;
        files.put(path, changed);
        byte[] container = new Archive(files).bytes();
        judged(container, pins, Verdict.FAILED);
        // DSS goes by the signature in META-INF, whatever type the container says it is of, and lets pass what it does
        // not need of the certificates and revocations that are kept beside the signature.
        if (!path.equals(ContainerParts.MIMETYPE) && !path.equals(ContainerParts.SIGNATURE)) {
            assertNotEquals(Indication.TOTAL_PASSED, verdictOfDss(container));
        }
    }

    @Test
    void aChangeOfTheSignatureItselfIsRefusedByBoth() throws Exception {
        SortedMap<String, byte[]> files = files();
        byte[] signed = files.get(ContainerParts.SIGNATURE).clone();
        byte[] value = new CMSSignedData(signed)
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .getSignature();
        int start =
                new String(signed, StandardCharsets.ISO_8859_1).indexOf(new String(value, StandardCharsets.ISO_8859_1));
        signed[start + value.length / 2] ^= 1;
        files.put(ContainerParts.SIGNATURE, signed);
        byte[] container = new Archive(files).bytes();
        judged(container, pins, Verdict.FAILED);
        assertNotEquals(Indication.TOTAL_PASSED, verdictOfDss(container));
    }

    /** Beside what it signs, CMS carries certificates and attributes that nobody signed: of these, too, each bit counts for us. */
    @Test
    void noneOfSomeChangedBitsOfTheSignatureIsVerified() throws MalformedArchive {
        long seed = new Random().nextLong();
        int length = files().get(ContainerParts.SIGNATURE).length * Byte.SIZE;
        sweep(sealed, new Random(seed).ints(SOME_BITS, 0, length), "seed " + seed);
    }

    /** About 80,000 bits. */
    @Test
    @Tag("slow")
    void noneOfAllChangedBitsOfTheSignatureIsVerified() throws MalformedArchive {
        byte[] renewed =
                beans.get(EvidenceContainer.class).renew(new HeldBytes(sealed)).bytes();
        for (byte[] good : List.of(sealed, renewed)) {
            int length = Archive.parse(good).files().get(ContainerParts.SIGNATURE).length * Byte.SIZE;
            sweep(good, IntStream.range(0, length), "all of " + length);
        }
    }

    private static void sweep(byte[] good, IntStream bits, String which) throws MalformedArchive {
        SortedMap<String, byte[]> files = new TreeMap<>(Archive.parse(good).files());
        byte[] signature = files.get(ContainerParts.SIGNATURE).clone();
        List<Integer> taken = new ArrayList<>();
        bits.forEach(bit -> {
            byte[] changed = signature.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            files.put(ContainerParts.SIGNATURE, changed);
            byte[] container = new Archive(files).bytes();
            if (OfflineVerification.of(container, pins).verdict() == Verdict.VERIFIED) {
                taken.add(bit);
            }
        });
        assertEquals(List.of(), taken, which);
    }

    /** No signature that can be read is no pass either. */
    private static Indication verdictOfDss(byte[] container) {
        try {
            Reports reports = validated(container, beans.get(SealTrust.class));
            return reports.getDiagnosticData().getSignatures().isEmpty()
                    ? Indication.NO_SIGNATURE_FOUND
                    : reports.getSimpleReport()
                            .getIndication(reports.getDiagnosticData().getFirstSignatureId());
        } catch (IllegalInputException e) {
            return Indication.NO_SIGNATURE_FOUND;
        }
    }

    @Test
    void theSignatureOfAnotherContainerIsRefusedByBoth() throws MalformedArchive {
        byte[] other = beans.get(EvidenceContainer.class)
                .seal(new HeldBytes(new SmallBundle().zip()), SealingHouse.FUND)
                .bytes();
        SortedMap<String, byte[]> files = files();
        files.put(ContainerParts.SIGNATURE, Archive.parse(other).files().get(ContainerParts.SIGNATURE));
        byte[] container = new Archive(files).bytes();
        assertTrue(judged(container, pins, Verdict.FAILED).contains("is not signed by the certificate it carries"));
        assertEquals(Indication.TOTAL_FAILED, indication(container));
    }

    @Test
    void aBundleIsSealedOnceAndNothingElseIs() {
        EvidenceContainer container = beans.get(EvidenceContainer.class);
        assertTrue(assertThrows(Refusal.class, () -> container.seal(new HeldBytes(sealed), SealingHouse.FUND))
                .reason()
                .contains("is a container already"));
        assertThrows(Refusal.class, () -> container.seal(new HeldBytes(new byte[] {1}), SealingHouse.FUND));
    }

    @Test
    void anOrganisationWithoutAKeyHasNothingToPinAndCannotSeal() {
        TenantId nobody = new TenantId("nobody");
        assertEquals(List.of(), beans.get(SealPins.class).of(nobody));
        Refusal refusal = assertThrows(
                Refusal.class, () -> beans.get(EvidenceContainer.class).seal(new HeldBytes(plain), nobody));
        assertTrue(refusal.reason().contains("no sealing key for nobody"), refusal.reason());
    }
}
