package org.lineproof.evidence.cms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.proof.attestation.TestCertificate;

class CertificatesTest {
    @Test
    void aCertificateHasOneSpelling() throws Exception {
        byte[] der = endingInAZeroBit().getEncoded();
        assertEquals(der.length, Certificates.ofDer(der).getEncoded().length);
        byte[] changed = der.clone();
        int signature = Certificates.ofDer(der).getSignature().length;
        changed[changed.length - signature - 1] = 1;
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Certificates.ofDer(changed));
        assertEquals("no X.509 certificate: its signature has 1 unused bits", refusal.getMessage());
    }

    @Test
    void nothingComesAfterACertificate() throws Exception {
        byte[] der = endingInAZeroBit().getEncoded();
        byte[] longer = Arrays.copyOf(der, der.length + 1);
        assertThrows(IllegalArgumentException.class, () -> Certificates.ofDer(longer));
    }

    /** Only there can the last bit be called unused without a change of the signature. */
    private static X509Certificate endingInAZeroBit() {
        for (int i = 0; i < 64; i++) {
            X509Certificate certificate = TestCertificate.root("root " + i, 256).x509;
            byte[] signature = certificate.getSignature();
            if ((signature[signature.length - 1] & 1) == 0) {
                return certificate;
            }
        }
        throw new AssertionError("none of 64 signatures ends in a zero bit");
    }
}
