package org.lineproof.evidence.proof.attestation;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Certificates from the one that signed up to the last below a root, each issued by the next. The JDK's path validation
 * (RFC 5280, section 6) judges them as of a given time. Revocation is not asked: that would need the network.
 *
 * @param certificates the signer's first; none of them the root
 */
public record CertificateChain(List<X509Certificate> certificates) {
    /** The most certificates below a root. */
    public static final int MAX_LENGTH = 8;

    private static final int DIGITAL_SIGNATURE = 0;

    /** @throws IllegalArgumentException when there is no certificate, or more than {@link #MAX_LENGTH} */
    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || certificates.size() > MAX_LENGTH) {
            throw new IllegalArgumentException("a chain has 1 to " + MAX_LENGTH + " certificates below its root");
        }
    }

    /**
     * The chain of these certificates, the signer's first. The root at its end, which senders often bring along, is left
     * away: it counts from the pins or not at all.
     *
     * @throws RefusedAttestation when there are none or too many
     */
    public static CertificateChain below(X509Certificate root, List<X509Certificate> received)
            throws RefusedAttestation {
        List<X509Certificate> below = new ArrayList<>(received);
        if (!below.isEmpty() && below.get(below.size() - 1).equals(root)) {
            below.remove(below.size() - 1);
        }
        try {
            return new CertificateChain(below);
        } catch (IllegalArgumentException e) {
            throw new RefusedAttestation("certificates: " + e.getMessage(), e);
        }
    }

    /** The certificate of the key that signed. */
    public X509Certificate signer() {
        return certificates.get(0);
    }

    /** Whether the last certificate names this root as its issuer. */
    public boolean namesIssuer(X509Certificate root) {
        return certificates
                .get(certificates.size() - 1)
                .getIssuerX500Principal()
                .equals(root.getSubjectX500Principal());
    }

    /**
     * Requires a valid way from the signer, whose key is for signatures, to the root.
     *
     * @param at the time for which all certificates have to be valid, the root too
     * @throws RefusedAttestation when there is none
     */
    public void requireUnder(X509Certificate root, Instant at) throws RefusedAttestation {
        boolean[] usage = signer().getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            throw new RefusedAttestation("certificates: the signer's key is not for digital signatures");
        }
        if (signer().getBasicConstraints() >= 0) {
            throw new RefusedAttestation("certificates: the signer's certificate is one of an authority");
        }
        try {
            Date date = Date.from(at);
            root.checkValidity(date);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(date);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(certificates), parameters);
        } catch (CertificateException e) {
            throw new RefusedAttestation("certificates: the root was not valid at that time", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedAttestation(
                    "certificates: no valid way leads to the pinned root at that time: " + e.getMessage(), e);
        }
    }
}
