package org.lineproof.evidence.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** X.509 certificates between the two libraries that read them. */
public final class Certificates {
    /** The longest certificate accepted. */
    public static final int MAX_BYTES = 1 << 14;

    private Certificates() {}

    /**
     * Reads a certificate.
     *
     * @param der one certificate and nothing after it
     * @throws IllegalArgumentException when it is malformed or too long
     */
    public static X509Certificate ofDer(byte[] der) {
        try {
            if (der.length > MAX_BYTES) {
                throw new IllegalArgumentException("a certificate has at most " + MAX_BYTES + " bytes");
            }
            DefiniteLengths.require(der);
            return wholeBytes(read(der), der);
        } catch (CertificateException | InvalidCms e) {
            throw new IllegalArgumentException("no X.509 certificate: " + e.getMessage(), e);
        }
    }

    /** When a certificate ends: the last second in which it is valid. */
    static Instant end(X509Certificate certificate) {
        try {
            return Asn1Time.instant(
                    new JcaX509CertificateHolder(certificate).toASN1Structure().getEndDate());
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a certificate that was read cannot be written again", e);
        }
    }

    static X509Certificate of(X509CertificateHolder holder) throws UnknownAlgorithm {
        try {
            return read(holder.getEncoded());
        } catch (IOException | CertificateException e) {
            throw new UnknownAlgorithm("this Java cannot read the certificate of " + holder.getSubject(), e);
        }
    }

    /** The bit string of the signature is not under the signature: unused bits in it would spell one certificate twice. */
    private static X509Certificate wholeBytes(X509Certificate certificate, byte[] der) {
        int unusedBits = der[der.length - certificate.getSignature().length - 1];
        if (unusedBits != 0) {
            throw new IllegalArgumentException(
                    "no X.509 certificate: its signature has " + unusedBits + " unused bits");
        }
        return certificate;
    }

    private static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
