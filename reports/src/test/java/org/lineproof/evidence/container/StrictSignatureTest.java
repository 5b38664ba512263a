package org.lineproof.evidence.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.SignedAlone;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;
import org.lineproof.evidence.timestamp.TimeStampToken;

/** What lies in a signature file beside what was signed: every bit of it is covered or has one spelling. */
class StrictSignatureTest {
    private static final byte[] CONTENT = "<manifest/>\n".getBytes(StandardCharsets.UTF_8);
    private static final int SOME = 400;

    private final TestSeal seal = new TestSeal();
    private final byte[] plain = seal.over(CONTENT);
    private final TestAuthority root = TestAuthority.root("archive root");
    private final X509CertificateHolder certificate = root.certificate();
    private final TestAuthority signer = TestAuthority.signer(root);
    private final X509CertificateHolder nobodys = TestAuthority.root("nobody's").certificate();

    private ArchivedSeal archive(X509CertificateHolder... carried) {
        return new ArchivedSeal(new TestToken(signer, carried).at(TestAuthority.NOW.plus(Duration.ofDays(9))), CONTENT);
    }

    private static void refused(String reason, byte[] der) {
        InvalidCms refusal = assertThrows(InvalidCms.class, () -> ContainerSignature.read(der, CONTENT));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }

    @Test
    void aCertificateThatNothingUsesIsRefusedWhereNothingCoversIt() throws Exception {
        String words = "a certificate that nothing uses: CN=nobody's";
        refused(words, ArchivedSeal.withCertificate(plain, nobodys));
        refused(words, archive(certificate, nobodys).over(plain));
        refused(
                "covers certificates",
                archive(certificate).covering(new byte[] {1}).over(plain));
        byte[] covered = archive(certificate).over(ArchivedSeal.withCertificate(plain, nobodys));
        assertEquals(1, ContainerSignature.read(covered, CONTENT).archive().size());
        byte[] laterCovered =
                archive(certificate).over(archive(certificate, nobodys).over(plain));
        assertEquals(2, ContainerSignature.read(laterCovered, CONTENT).archive().size());
    }

    @Test
    void aCarriedAuthorityIsSignedByItselfOrByWhoIsPinned() throws Exception {
        TestAuthority middle = TestAuthority.below(root);
        X509CertificateHolder below = middle.certificate();
        byte[] open = new ArchivedSeal(new TestToken(TestAuthority.signer(middle), below), CONTENT).over(plain);
        TimeStampToken stamp = ContainerSignature.read(open, CONTENT).archive().get(0);
        assertTrue(stamp.issuedUnder(x509(certificate)).isPresent());
        assertTrue(stamp.issuedUnder(x509(below)).isPresent());
        assertTrue(stamp.issuedUnder(x509(nobodys)).isEmpty());
        // The same key under another name's certificate: a way leads there, and the carried certificate is not on it.
        X509CertificateHolder own = middle.issuedBy(middle).certificate();
        InvalidTimeStamp refusal = assertThrows(InvalidTimeStamp.class, () -> stamp.issuedUnder(x509(own)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("beyond the pinned one for which nothing vouches"));
    }

    @Test
    void theCertificateOfARootIsSignedByItsKey() throws Exception {
        X509CertificateHolder forged =
                new X509CertificateHolder(Certificate.getInstance(new DERSequence(new ASN1Encodable[] {
                    certificate.toASN1Structure().getTBSCertificate(),
                    certificate.getSignatureAlgorithm(),
                    nobodys.toASN1Structure().getSignature()
                })));
        refused("not signed by its own key: CN=archive root", archive(forged).over(plain));
    }

    @Test
    void theSignatureOfACertificateHasOneSpelling() throws Exception {
        X509CertificateHolder respelled =
                new X509CertificateHolder(Certificate.getInstance(new DERSequence(new ASN1Encodable[] {
                    certificate.toASN1Structure().getTBSCertificate(),
                    new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256, DERNull.INSTANCE),
                    certificate.toASN1Structure().getSignature()
                })));
        byte[] changed = archive(respelled).over(plain);
        InvalidCms refusal = assertThrows(InvalidCms.class, () -> readable(changed));
        assertTrue(String.valueOf(refusal.getMessage()).contains("archive time stamp"), refusal.getMessage());
    }

    /** Some Javas refuse such a certificate themselves. */
    private static void readable(byte[] der) throws InvalidCms {
        try {
            ContainerSignature.read(der, CONTENT);
        } catch (UnknownAlgorithm e) {
            throw new InvalidCms("archive time stamp: " + e.getMessage(), e);
        }
    }

    @Test
    void nothingElseLiesBesideTheNewestStamp() {
        refused(
                "an unsigned attribute that nothing covers: 1.2.840.113549.1.9.16.2.4",
                archive(certificate)
                        .with(token -> attributed(token, DERNull.INSTANCE))
                        .over(plain));
        refused(
                "revocation data that nothing covers",
                archive(certificate).with(this::listed).over(plain));
    }

    private static byte[] attributed(byte[] token, ASN1Encodable value) {
        try {
            return ArchivedSeal.with(
                    new CMSSignedData(token), PKCSObjectIdentifiers.id_aa_contentHint, value.toASN1Primitive());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] listed(byte[] token) {
        return rewritten(token, data -> {
            try {
                var list = new X509v2CRLBuilder(certificate.getSubject(), Date.from(TestAuthority.NOW))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.key()));
                return new SignedData(
                        data.getDigestAlgorithms(),
                        data.getEncapContentInfo(),
                        data.getCertificates(),
                        new DERSet(list.toASN1Structure()),
                        data.getSignerInfos());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aNameIsSpelledAsInTheCertificate() {
        byte[] loud = rewritten(plain, data -> {
            SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            SignerInfo other = new SignerInfo(
                    new SignerIdentifier(new IssuerAndSerialNumber(
                            new X500Name("CN=SEAL ROOT"), seal.certificate().getSerialNumber())),
                    info.getDigestAlgorithm(),
                    info.getAuthenticatedAttributes(),
                    info.getDigestEncryptionAlgorithm(),
                    info.getEncryptedDigest(),
                    info.getUnauthenticatedAttributes());
            return with(data, data.getDigestAlgorithms(), new DERSet(other));
        });
        refused("spells the name of its signer's issuer in another way", loud);
    }

    @Test
    void versionAndAnnouncedDigestAreWhatTheyHaveToBe() {
        byte[] version = plain.clone();
        assertEquals(1, version[25], "the version of the SignedData");
        version[25] = 3;
        refused("not spelled as its parts are", version);
        AlgorithmIdentifier more = new AlgorithmIdentifier(PKCSObjectIdentifiers.md5);
        refused(
                "announces another digest",
                rewritten(
                        plain,
                        data -> with(
                                data,
                                new DERSet(new ASN1Encodable[] {
                                    data.getDigestAlgorithms().getObjectAt(0), more
                                }),
                                data.getSignerInfos())));
    }

    private static SignedData with(SignedData data, ASN1Set digests, ASN1Set signers) {
        return new SignedData(digests, data.getEncapContentInfo(), data.getCertificates(), data.getCRLs(), signers);
    }

    private static byte[] rewritten(byte[] der, UnaryOperator<SignedData> change) {
        try {
            SignedData data =
                    SignedData.getInstance(ContentInfo.getInstance(der).getContent());
            return new ContentInfo(CMSObjectIdentifiers.signedData, change.apply(data)).getEncoded("DER");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStampIsMadeBareBeforeItIsTheNewest() throws Exception {
        TestToken stamps = new TestToken(signer, certificate, nobodys);
        byte[] token = stamps.issued(Hash.sha256(CONTENT));
        byte[] stripped = SignedAlone.bare(token, x509(certificate));
        assertTrue(stripped.length < token.length);
        TimeStampToken read = TimeStampToken.readAlone(stripped, Set.of());
        assertTrue(read.issuedUnder(x509(certificate)).isPresent());
        assertEquals(token.length, SignedAlone.bare(token, x509(nobodys)).length, "no way leads there");
    }

    @Test
    void noneOfSomeChangedBitsIsTaken() {
        long seed = new Random().nextLong();
        for (byte[] good : List.of(plain, archive(certificate).over(plain))) {
            sweep(good, new Random(seed).ints(SOME, 0, good.length * Byte.SIZE), "seed " + seed);
        }
    }

    /** About 45,000 bits. */
    @Test
    @Tag("slow")
    void noneOfAllChangedBitsIsTaken() {
        for (byte[] good : List.of(plain, archive(certificate).over(plain))) {
            sweep(good, IntStream.range(0, good.length * Byte.SIZE), "all");
        }
    }

    private void sweep(byte[] good, IntStream bits, String which) {
        List<Integer> taken = new ArrayList<>();
        bits.forEach(bit -> {
            byte[] changed = good.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            try {
                if (isTaken(ContainerSignature.read(changed, CONTENT))) {
                    taken.add(bit);
                }
            } catch (InvalidCms | InvalidTimeStamp | UnknownAlgorithm e) {
                assertNotNull(e.getMessage());
            } catch (RuntimeException | Error e) {
                throw new AssertionError(which + ", bit " + bit, e);
            }
        });
        assertEquals(List.of(), taken, which);
    }

    /** Under the pins; a stamp behind which no pin stands is taken, too: it carries nothing on and hides nothing. */
    private boolean isTaken(ContainerSignature signature) throws InvalidCms, InvalidTimeStamp {
        signature.timeStamp().issuedUnder(seal.authority(true).x509());
        for (TimeStampToken stamp : signature.archive()) {
            stamp.issuedUnder(x509(certificate));
        }
        return signature.issuedUnder(seal.pin().x509()).isPresent();
    }

    private static X509Certificate x509(X509CertificateHolder holder) {
        return Certificates.ofDer(TestAuthority.der(holder));
    }
}
