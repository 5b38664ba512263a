package org.lineproof.evidence.timestamp;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/**
 * The way from a signer's certificate to a trust anchor: found by names and signatures, then judged by the JDK's path
 * validation (RFC 5280, section 6) as of the token's time. Revocation is not asked: that would need the network.
 */
final class AuthorityPath {
    private final X509Certificate signer;
    private final List<X509Certificate> others;
    private final X509Certificate anchor;

    /** @param others certificates that came with the token, in any order, useful or not */
    AuthorityPath(X509Certificate signer, List<X509Certificate> others, X509Certificate anchor) {
        this.signer = signer;
        this.others = others;
        this.anchor = anchor;
    }

    /**
     * The first end of a certificate on the way, empty when no way leads to the anchor.
     *
     * @throws InvalidTimeStamp when there is a way and it did not hold at the token's time
     */
    Optional<Instant> endAt(TimeStampTokenInfo info) throws InvalidTimeStamp {
        Optional<List<X509Certificate>> found = found();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<X509Certificate> path = found.get();
        requireValid(path, info);
        return path.stream()
                .map(Certificates::end)
                .min(Comparator.naturalOrder())
                .map(this::orAnchorsEnd);
    }

    private Instant orAnchorsEnd(Instant end) {
        Instant last = Certificates.end(anchor);
        return last.isBefore(end) ? last : end;
    }

    /** From the signer on, without the anchor unless it signed the token itself. */
    private Optional<List<X509Certificate>> found() {
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

    private static boolean issued(X509Certificate issuer, X509Certificate subject) {
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

    private void requireValid(List<X509Certificate> path, TimeStampTokenInfo info) throws InvalidTimeStamp {
        try {
            anchor.checkValidity(info.getGenTime());
            if (signer.equals(anchor)) {
                return;
            }
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(info.getGenTime());
            List<X509Certificate> below =
                    path.stream().filter(each -> !each.equals(anchor)).toList();
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
        } catch (CertificateException e) {
            throw new InvalidTimeStamp("has a time at which the authority's certificate was not valid", e);
        } catch (CertPathValidatorException e) {
            throw new InvalidTimeStamp(
                    "is signed by a certificate that its authority did not allow for it: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new InvalidTimeStamp("comes by a way that cannot be followed: " + e.getMessage(), e);
        }
    }
}
