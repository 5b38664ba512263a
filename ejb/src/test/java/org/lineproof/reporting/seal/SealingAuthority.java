package org.lineproof.reporting.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.timestamp.AuthorityServer;

/** A real certificate authority: issues sealing certificates, revokes them and says so in a list. */
public final class SealingAuthority {
    /** Of every PKCS #12 file. */
    public static final String PASSWORD = "a password of a test";

    /** RFC 9336. */
    private static final KeyPurposeId DOCUMENTS =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    private static final Duration DAY = Duration.ofDays(1);

    private final X500Name name;
    private final KeyPair keys = pair();
    private final X509Certificate certificate;
    private final List<BigInteger> revoked = new ArrayList<>();
    private @Nullable RevocationServer lookups;
    private long serial = 1;

    public SealingAuthority(String commonName) throws Exception {
        name = new X500Name("CN=" + commonName);
        Instant now = Instant.now();
        certificate = issued(name, keys, now.minus(DAY.multipliedBy(30)), now.plus(DAY.multipliedBy(3_650)), null);
    }

    /** Certificates issued from now on name this server as responder and as the place of the list. */
    public void lookUpAt(RevocationServer server) {
        lookups = server;
    }

    /**
     * What a responder says of the certificates that a request asks about (RFC 6960), DER.
     *
     * @param at when the answer was made; it is good for a week
     */
    public byte[] answer(byte[] request, Instant at) throws Exception {
        return answer(request, at, keys, certificate);
    }

    /**
     * The same by somebody to whom the authority gave a certificate for a purpose.
     *
     * @param until when that certificate ends
     */
    byte[] answerOfAnother(byte[] request, Instant at, KeyPurposeId purpose, Instant until) throws Exception {
        KeyPair pair = pair();
        X509Certificate other = issued(
                new X500Name("CN=Responder of a test"), pair, until.minus(DAY.multipliedBy(300)), until, purpose);
        return answer(request, at, pair, other);
    }

    private byte[] answer(byte[] request, Instant at, KeyPair signer, X509Certificate by) throws Exception {
        BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(
                SubjectPublicKeyInfo.getInstance(signer.getPublic().getEncoded()),
                new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
        for (Req asked : new OCSPReq(request).getRequestList()) {
            CertificateID id = asked.getCertID();
            answer.addResponse(
                    id,
                    revoked.contains(id.getSerialNumber())
                            ? new RevokedStatus(Date.from(at.minus(Duration.ofHours(1))), CRLReason.keyCompromise)
                            : CertificateStatus.GOOD,
                    Date.from(at),
                    Date.from(at.plus(DAY.multipliedBy(7))),
                    null);
        }
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        answer.build(
                                signer(signer.getPrivate()),
                                new X509CertificateHolder[] {new JcaX509CertificateHolder(by)},
                                Date.from(at)))
                .getEncoded();
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The serial number of the certificate that was issued last. */
    public BigInteger lastSerial() {
        return BigInteger.valueOf(serial - 1);
    }

    /** A key and its certificate for the subject, as PKCS #12. */
    public byte[] key(String subject, Instant from, Instant until) throws Exception {
        KeyPair pair = pair();
        X509Certificate issued = issued(new X500Name(subject), pair, from, until, DOCUMENTS);
        return pkcs12(pair.getPrivate(), issued, certificate);
    }

    /** A key of the fund's name with a certificate that was issued for another key. */
    public byte[] mismatched(String subject, Instant from, Instant until) throws Exception {
        X509Certificate issued = issued(new X500Name(subject), pair(), from, until, DOCUMENTS);
        return pkcs12(pair().getPrivate(), issued, certificate);
    }

    /** Two keys in one file. */
    public byte[] two(String subject, Instant from, Instant until) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(key(subject, from, until)), PASSWORD.toCharArray());
        KeyPair pair = pair();
        Certificate[] chain = {issued(new X500Name(subject), pair, from, until, DOCUMENTS), certificate};
        store.setKeyEntry("another", pair.getPrivate(), PASSWORD.toCharArray(), chain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD.toCharArray());
        return out.toByteArray();
    }

    /** A time-stamp authority whose certificate is of this authority. */
    public AuthorityServer stamps(Duration life) {
        return new AuthorityServer(pair -> {
            try {
                Instant now = Instant.now();
                X500Name subject = new X500Name("CN=Time stamps of a test");
                X509Certificate issued =
                        issued(subject, pair, now.minus(DAY), now.plus(life), KeyPurposeId.id_kp_timeStamping);
                return List.of(new JcaX509CertificateHolder(issued), new JcaX509CertificateHolder(certificate));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public void revoke(BigInteger number) {
        revoked.add(number);
    }

    /** The list of what is revoked as of now, DER. */
    public byte[] list() throws Exception {
        return list(Instant.now());
    }

    /** The list as it is made at another time. */
    public byte[] list(Instant now) throws Exception {
        JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(now));
        list.setNextUpdate(Date.from(now.plus(DAY.multipliedBy(7))));
        for (BigInteger number : revoked) {
            list.addCRLEntry(number, Date.from(now.minus(Duration.ofHours(1))), CRLReason.keyCompromise);
        }
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
        return new JcaX509CRLConverter()
                .getCRL(list.build(signer(keys.getPrivate())))
                .getEncoded();
    }

    /** Writes the certificate and the present list where the product looks for them. */
    public void publish(Path directory) throws Exception {
        publish(directory, Instant.now());
    }

    /** The same with the list of another time. */
    public void publish(Path directory, Instant at) throws Exception {
        Files.createDirectories(directory.resolve("trust"));
        Files.createDirectories(directory.resolve("crl"));
        Files.write(directory.resolve("trust").resolve("authority.der"), certificate.getEncoded());
        Files.write(directory.resolve("crl").resolve("authority.crl"), list(at));
    }

    private X509Certificate issued(
            X500Name subject, KeyPair pair, Instant from, Instant until, @Nullable KeyPurposeId purpose)
            throws Exception {
        boolean authority = purpose == null;
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.valueOf(serial++), Date.from(from), Date.from(until), subject, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        authority
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        if (KeyPurposeId.id_kp_OCSPSigning.equals(purpose)) {
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        } else if (lookups != null) {
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, address(lookups.responder())));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(address(lookups.list()))), null, null)
            }));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(keys.getPrivate())));
    }

    private static GeneralName address(URI at) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, at.toString());
    }

    private static byte[] pkcs12(PrivateKey key, Certificate... chain) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", key, PASSWORD.toCharArray(), chain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD.toCharArray());
        return out.toByteArray();
    }

    private static ContentSigner signer(PrivateKey key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
