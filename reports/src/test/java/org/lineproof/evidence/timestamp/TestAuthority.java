package org.lineproof.evidence.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.cms.Certificates;

/** Certificates of authorities that are made as a test wants them, the wrong ones, too. */
public final class TestAuthority {
    public static final Instant NOW = Instant.parse("2026-11-22T15:15:00Z");
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    final String name;
    final KeyPair keys;
    private X500Name issuer;
    private KeyPair issuerKeys;
    private Instant begin = BEGIN;
    private Instant end = END;
    private boolean ca;
    private boolean critical = true;
    private @Nullable KeyUsage usage;
    private List<KeyPurposeId> purposes = List.of();

    private TestAuthority(String name, KeyPair keys) {
        this.name = name;
        this.keys = keys;
        this.issuer = new X500Name("CN=" + name);
        this.issuerKeys = keys;
    }

    /** A self-signed authority. */
    public static TestAuthority root(String name) {
        TestAuthority root = new TestAuthority(name, keys("EC", 256));
        root.ca = true;
        return root;
    }

    /** A signer of time stamps with a P-256 key, below an issuer. */
    public static TestAuthority signer(TestAuthority issuer) {
        return new TestAuthority("signer of " + issuer.name, keys("EC", 256))
                .issuedBy(issuer)
                .purposes(KeyPurposeId.id_kp_timeStamping);
    }

    /** The same with an RSA key. */
    static TestAuthority rsaSigner(TestAuthority issuer) {
        return new TestAuthority("signer of " + issuer.name, keys("RSA", 2048))
                .issuedBy(issuer)
                .purposes(KeyPurposeId.id_kp_timeStamping);
    }

    /** An authority below another. */
    public static TestAuthority below(TestAuthority issuer) {
        TestAuthority below = new TestAuthority("below " + issuer.name, keys("EC", 256)).issuedBy(issuer);
        below.ca = true;
        return below;
    }

    /** One that signs what it likes, below an issuer. */
    public static TestAuthority sealing(String name, TestAuthority issuer) {
        return new TestAuthority(name, keys("EC", 256)).issuedBy(issuer);
    }

    /** Its private key. */
    public PrivateKey key() {
        return keys.getPrivate();
    }

    /** For these uses alone (RFC 5280, 4.2.1.3). */
    public TestAuthority usage(int bits) {
        usage = new KeyUsage(bits);
        return this;
    }

    public TestAuthority issuedBy(TestAuthority authority) {
        issuer = new X500Name("CN=" + authority.name);
        issuerKeys = authority.keys;
        return this;
    }

    public TestAuthority purposes(KeyPurposeId... allowed) {
        purposes = List.of(allowed);
        return this;
    }

    TestAuthority notCritical() {
        critical = false;
        return this;
    }

    TestAuthority noAuthority() {
        ca = false;
        return this;
    }

    public TestAuthority valid(String from, String to) {
        begin = Instant.parse(from);
        end = Instant.parse(to);
        return this;
    }

    /** A certificate as described so far; each call makes another one for the same key. */
    public X509CertificateHolder certificate() {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(System.nanoTime()),
                    new Time(generalized(begin)),
                    new Time(generalized(end)),
                    new X500Name("CN=" + name),
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            if (ca) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            }
            if (usage != null) {
                builder.addExtension(Extension.keyUsage, true, usage);
            }
            if (!purposes.isEmpty()) {
                List<KeyPurposeId> all = new ArrayList<>(purposes);
                builder.addExtension(
                        Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(all.toArray(KeyPurposeId[]::new)));
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of {@link #certificate()}, DER. */
    public static byte[] der(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the verifier pins it. */
    static X509Certificate anchor(X509CertificateHolder certificate) {
        return Certificates.ofDer(der(certificate));
    }

    static ASN1GeneralizedTime generalized(Instant time) {
        return new ASN1GeneralizedTime(TIME.format(time));
    }

    static ASN1ObjectIdentifier policy() {
        return new ASN1ObjectIdentifier("2.25.1");
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
