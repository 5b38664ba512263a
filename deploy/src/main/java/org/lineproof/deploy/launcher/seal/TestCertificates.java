package org.lineproof.deploy.launcher.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues certificates and a revocation list by one P-256 key (RFC 5280).
 *
 * @param key of the authority
 * @param authority its self-signed certificate
 */
record TestCertificates(PrivateKey key, X509Certificate authority) {
    /** What every subject says of itself. */
    static final String WORTH = "test certificate, no evidential value";

    private static final Duration LIFE = Duration.ofDays(3_650);
    private static final Duration LIST_LIFE = Duration.ofDays(365);
    private static final int SERIAL_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new authority. */
    static TestCertificates open() throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair pair = pair();
        X500Name name = name("Lineproof test authority");
        JcaX509v3CertificateBuilder builder = builder(name, name, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        identify(builder, pair.getPublic(), pair.getPublic());
        return new TestCertificates(pair.getPrivate(), signed(builder, pair.getPrivate()));
    }

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    /** A certificate with which an organisation seals. */
    X509Certificate forSeals(String organisation, PublicKey sealing)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name issuer =
                X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = builder(issuer, name(organisation), sealing);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        identify(builder, sealing, authority.getPublicKey());
        return signed(builder, key);
    }

    /** A list as of now, DER; nothing is ever revoked. */
    byte[] list() throws GeneralSecurityException, OperatorCreationException, IOException {
        Instant now = Instant.now();
        JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(authority.getSubjectX500Principal(), Date.from(now));
        list.setNextUpdate(Date.from(now.plus(LIST_LIFE)));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublicKey()));
        return list.build(signer(key)).getEncoded();
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder()
                .addRDN(BCStyle.O, WORTH)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key) {
        Instant now = Instant.now();
        // A day back: clocks of the same machine may be set a little later.
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(LIFE)),
                subject,
                key);
    }

    private static void identify(JcaX509v3CertificateBuilder builder, PublicKey own, PublicKey issuer)
            throws GeneralSecurityException, CertIOException {
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(own));
        builder.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }
}
