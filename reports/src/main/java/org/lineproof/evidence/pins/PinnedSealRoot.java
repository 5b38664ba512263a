package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * Whose signature over a container counts: under a root that many share, the certificate of this subject alone.
 *
 * @param subject the subject of the signing certificate, as RFC 2253 writes it
 * @param certificate the trust anchor, DER of an X.509 certificate: the signing one or the one it leads to
 */
public record PinnedSealRoot(String subject, byte[] certificate) {
    /** @throws IllegalArgumentException when the subject has another form or the certificate is none */
    public PinnedSealRoot {
        if (!isName(subject)) {
            throw new IllegalArgumentException(
                    "subject: expected a name as RFC 2253 writes it, like CN=Seal,O=Example");
        }
        Certificates.ofDer(certificate);
        certificate = certificate.clone();
    }

    private static boolean isName(String subject) {
        try {
            return !subject.isEmpty() && new X500Principal(subject).getName().equals(subject);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The subject, read. */
    public X500Principal principal() {
        return new X500Principal(subject);
    }

    /** The certificate, read. */
    public X509Certificate x509() {
        return Certificates.ofDer(certificate);
    }

    /** A copy of the DER bytes. */
    @Override
    public byte[] certificate() {
        return certificate.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PinnedSealRoot
                && subject.equals(((PinnedSealRoot) other).subject)
                && Arrays.equals(certificate, ((PinnedSealRoot) other).certificate);
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + Arrays.hashCode(certificate);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("subject", subject)
                .put("certificate", BaseEncoding.BASE64.text(certificate));
    }

    static PinnedSealRoot of(Members json) throws MalformedJson {
        json.only("certificate", "subject");
        return new PinnedSealRoot(json.text("subject"), json.read("certificate", BaseEncoding.BASE64::bytes));
    }
}
