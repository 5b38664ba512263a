package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * Whose signature over a container counts, and stamped when: under a root that many share, the certificate of this subject
 * alone. A file names several, one for each key the organisation has sealed with.
 *
 * @param subject the subject of the signing certificate, as RFC 2253 writes it
 * @param certificate the trust anchor, DER of an X.509 certificate: the signing one or the one it leads to
 * @param from the first time of a signature's time stamp that counts, null for any; an older file has none
 * @param until the last one, null for any; an older file has none
 */
public record PinnedSealRoot(
        String subject,
        byte[] certificate,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** @throws IllegalArgumentException when the subject has another form, the certificate is none or the period is empty */
    public PinnedSealRoot {
        if (!isName(subject)) {
            throw new IllegalArgumentException(
                    "subject: expected a name as RFC 2253 writes it, like CN=Seal,O=Example");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("until: expected a time not before from");
        }
        Certificates.ofDer(certificate);
        certificate = certificate.clone();
    }

    /** A root whose seals count whenever they were made. */
    public PinnedSealRoot(String subject, byte[] certificate) {
        this(subject, certificate, null, null);
    }

    /** The same root for seals whose time stamps are of this period. */
    public PinnedSealRoot during(@Nullable Instant first, @Nullable Instant last) {
        return new PinnedSealRoot(subject, certificate, first, last);
    }

    /** Whether a signature with a time stamp of this time is one of the period. */
    public boolean covers(Instant stamped) {
        return (from == null || !stamped.isBefore(from)) && (until == null || !stamped.isAfter(until));
    }

    private static final String TIME = "expected a time in UTC, 'yyyy-MM-ddTHH:mm:ssZ'";

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
                && Arrays.equals(certificate, ((PinnedSealRoot) other).certificate)
                && Objects.equals(from, ((PinnedSealRoot) other).from)
                && Objects.equals(until, ((PinnedSealRoot) other).until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, Arrays.hashCode(certificate), from, until);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("subject", subject)
                .put("certificate", BaseEncoding.BASE64.text(certificate));
        // A verifier from before there were periods refuses these members; it does not count what they rule out.
        if (from != null) {
            json.put("from", from.toString());
        }
        return until == null ? json : json.put("until", until.toString());
    }

    static PinnedSealRoot of(Members json) throws MalformedJson {
        json.only("certificate", "from", "subject", "until");
        return new PinnedSealRoot(
                json.text("subject"),
                json.read("certificate", BaseEncoding.BASE64::bytes),
                time(json, "from"),
                time(json, "until"));
    }

    private static @Nullable Instant time(Members json, String name) throws MalformedJson {
        return json.has(name) ? json.read(name, PinnedSealRoot::time) : null;
    }

    /** One text for each time, of the years 0 to 9999. */
    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text) && Character.isDigit(text.charAt(0))) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(TIME, e);
        }
        throw new IllegalArgumentException(TIME);
    }
}
