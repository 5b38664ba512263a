package org.lineproof.evidence.proof.attestation;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lineproof.evidence.cms.Certificates;

/** Certificates of a test's own makers of hardware and signers, as wrong as a test wants them. */
public final class TestCertificate {
    public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    public final String name;
    public final KeyPair keys;
    public final X509Certificate x509;
    private final TestCertificate issuer;

    private TestCertificate(String name, KeyPair keys, TestCertificate issuer, X509v3CertificateBuilder builder)
            throws Exception {
        this.name = name;
        this.keys = keys;
        this.issuer = issuer == null ? this : issuer;
        this.x509 = Certificates.ofDer(builder.build(signer(this.issuer.keys)).getEncoded());
    }

    private static ContentSigner signer(KeyPair keys) throws Exception {
        String algorithm = keys.getPublic() instanceof ECPublicKey
                ? (bits(keys) == 384 ? "SHA384withECDSA" : "SHA256withECDSA")
                : "SHA256withRSA";
        return new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
    }

    private static int bits(KeyPair keys) {
        return ((ECPublicKey) keys.getPublic())
                .getParams()
                .getCurve()
                .getField()
                .getFieldSize();
    }

    /** A self-signed authority with a key of so many bits. */
    public static TestCertificate root(String name, int bits) {
        return make(name, keys("EC", bits), null, BEGIN, END, true, null, null, null);
    }

    /** An authority below this one. */
    public TestCertificate authority(String below) {
        return make(below, keys("EC", bits(issuer.keys)), this, BEGIN, END, true, null, null, null);
    }

    /** A signer below this authority. */
    public TestCertificate signer(String below) {
        return signer(below, BEGIN, END);
    }

    /** A signer whose certificate is valid for this time. */
    public TestCertificate signer(String below, Instant from, Instant to) {
        return make(below, keys("EC", bits(issuer.keys)), this, from, to, false, null, null, null);
    }

    /** A signer with an extension of its own. */
    public TestCertificate signer(String below, String oid, ASN1Encodable extension) {
        return make(below, keys("EC", bits(issuer.keys)), this, BEGIN, END, false, null, oid, extension);
    }

    /** A signer of code with a URI as its name, and a key of this kind. */
    public TestCertificate codeSigner(String below, String uri, String algorithm, int bits) {
        return make(below, keys(algorithm, bits), this, BEGIN, END, false, uri, null, null);
    }

    private static TestCertificate make(
            String name,
            KeyPair keys,
            TestCertificate issuer,
            Instant from,
            Instant to,
            boolean authority,
            String uri,
            String oid,
            ASN1Encodable extension) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    new X500Name("CN=" + (issuer == null ? name : issuer.name)),
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(from),
                    Date.from(to),
                    new X500Name("CN=" + name),
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (uri != null) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        true,
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning));
            }
            if (oid != null) {
                builder.addExtension(new ASN1ObjectIdentifier(oid), false, extension);
            }
            return new TestCertificate(name, keys, issuer, builder);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A revocation list of this authority that counts for the whole time, with one revoked or none. */
    public byte[] revoking(X509Certificate... revoked) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(new X500Name("CN=" + name), Date.from(BEGIN));
            builder.setNextUpdate(Date.from(END));
            for (X509Certificate each : revoked) {
                builder.addCRLEntry(each.getSerialNumber(), Date.from(BEGIN), 0);
            }
            return builder.build(signer(keys)).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature with the certified key. */
    public byte[] sign(String algorithm, byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] der() {
        try {
            return x509.getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        return pem(der());
    }

    public static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    public static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (!algorithm.equals("Ed25519")) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
