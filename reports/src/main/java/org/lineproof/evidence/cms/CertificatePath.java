package org.lineproof.evidence.cms;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a signer's certificate to a trust anchor: found by names and signatures, then judged by the JDK's path
 * validation (RFC 5280, section 6) as of a time. Revocation is not asked: that would need the network.
 */
final class CertificatePath {
    private final X509Certificate signer;
    private final List<X509Certificate> others;
    private final X509Certificate anchor;

    /** @param others certificates that came with the signature, in any order, useful or not */
    CertificatePath(X509Certificate signer, List<X509Certificate> others, X509Certificate anchor) {
        this.signer = signer;
        this.others = others;
        this.anchor = anchor;
    }

    /**
     * The first end of a certificate on the way, empty when no way leads to the anchor.
     *
     * @throws InvalidCms when there is a way and it did not hold at that time
     */
    Optional<Instant> endAt(Instant at) throws InvalidCms {
        Optional<List<X509Certificate>> found = found();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<X509Certificate> path = found.get();
        requireValid(path, Date.from(at));
        return path.stream()
                .map(Certificates::end)
                .min(Comparator.naturalOrder())
                .map(this::orAnchorsEnd);
    }

    private Instant orAnchorsEnd(Instant end) {
        Instant last = Certificates.end(anchor);
        return last.isBefore(end) ? last : end;
    }

    /** From the signer on, without the anchor unless it signed itself. */
    Optional<List<X509Certificate>> found() {
        List<X509Certificate> path = new ArrayList<>(List.of(signer));
        while (!path.get(path.size() - 1).equals(anchor) && !issued(anchor, path.get(path.size() - 1))) {
            X509Certificate last = path.get(path.size() - 1);
            Optional<X509Certificate> issuer = others.stream()
                    .filter(other -> !path.contains(other) && issued(other, last))
                    .findFirst();
            if (issuer.isEmpty()) {
                return Optional.empty();
            }
            path.add(issuer.get());
        }
        return Optional.of(path);
    }

    /** Whether one is signed by the other, and names it. */
    static boolean issued(X509Certificate issuer, X509Certificate subject) {
        if (!subject.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void requireValid(List<X509Certificate> path, Date at) throws InvalidCms {
        try {
            anchor.checkValidity(at);
            if (signer.equals(anchor)) {
                return;
            }
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(at);
            List<X509Certificate> below =
                    path.stream().filter(each -> !each.equals(anchor)).toList();
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
        } catch (CertificateException e) {
            throw new InvalidCms("has a time at which the authority's certificate was not valid", e);
        } catch (CertPathValidatorException e) {
            throw new InvalidCms(
                    "is signed by a certificate that its authority did not allow for it: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new InvalidCms("comes by a way that cannot be followed: " + e.getMessage(), e);
        }
    }
}
