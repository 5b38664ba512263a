package org.lineproof.deploy.launcher.timestamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lineproof.deploy.launcher.files.PrivateFile;

/**
 * The key of the local authority and its self-signed certificate: {@code tsa.key} (PKCS #8, base64) and {@code tsa.pem}
 * beside the other keys of the installation, made at the first start and used by all later ones.
 *
 * @param key P-256
 * @param certificate for time stamps alone, and says in its name what it is worth
 * @param file where the certificate lies
 */
record AuthorityKey(PrivateKey key, X509Certificate certificate, Path file) {
    private static final X500Name NAME = new X500Name("CN=Lineproof local test authority, O=no evidential value");
    private static final Duration LIFE = Duration.ofDays(3_650);
    private static final int LINE = 64;

    /** Reads both files, or makes both where one is missing. */
    static AuthorityKey in(Path directory) throws IOException {
        Path key = directory.resolve("tsa.key");
        Path certificate = directory.resolve("tsa.pem");
        try {
            if (Files.notExists(key) || Files.notExists(certificate)) {
                make(key, certificate);
            }
            byte[] pkcs8 = Base64.getDecoder().decode(Files.readString(key).strip());
            return new AuthorityKey(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                    (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))),
                    certificate);
        } catch (GeneralSecurityException | OperatorCreationException | IllegalArgumentException e) {
            throw new IOException(
                    "the key of the local time-stamp authority cannot be used; delete " + key + " and " + certificate,
                    e);
        }
    }

    private static void make(Path key, Path certificate)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        Instant now = Instant.now();
        // A day back: clocks of the same machine may be set a little later.
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(LIFE)),
                NAME,
                pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        byte[] der = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
        PrivateFile.write(certificate, pem(der));
        PrivateFile.write(
                key,
                Base64.getEncoder()
                        .encodeToString(pair.getPrivate().getEncoded())
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] pem(byte[] der) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
