package org.lineproof.evidence.proof.dcap.collateral;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.lineproof.evidence.cms.DefiniteLengths;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * A list of revoked certificates (RFC 5280, section 5).
 *
 * @param list the list
 * @param name the member that holds it
 */
record RevocationList(X509CRL list, String name) {
    static RevocationList of(byte[] der, String name) throws RefusedAttestation {
        try {
            DefiniteLengths.require(der);
            return new RevocationList(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)), name);
        } catch (CertificateException | CRLException | InvalidCms e) {
            throw new RefusedAttestation("collateral: " + name + " is no revocation list", e);
        }
    }

    /** Requires that the issuer signed the list, that it counts at that time, and that the certificate is not in it. */
    void requireGood(X509Certificate certificate, X509Certificate issuer, Instant at)
            throws RefusedAttestation, UndecidedAttestation {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            throw new RefusedAttestation("collateral: " + name + " is of another authority");
        }
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new RefusedAttestation("collateral: the signature of " + name + " does not hold", e);
        }
        Date date = Date.from(at);
        if (list.getThisUpdate().after(date)
                || list.getNextUpdate() == null
                || list.getNextUpdate().before(date)) {
            throw new UndecidedAttestation(
                    "collateral: " + name + " does not count at the time it is needed for; send the one of that time");
        }
        if (list.isRevoked(certificate)) {
            throw new RefusedAttestation("collateral: a certificate of the quote is revoked by " + name);
        }
    }
}
