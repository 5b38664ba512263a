package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A time-stamp authority (RFC 3161) whose word on time counts.
 *
 * @param name what to call it
 * @param certificate its trust anchor, DER of an X.509 certificate: its own or the one its own leads to
 * @param evidentialValue false for a local test authority, whose stamps prove nothing to anybody else
 */
public record PinnedAuthority(String name, byte[] certificate, boolean evidentialValue) {
    /** @throws IllegalArgumentException when the name is missing or the certificate is none */
    public PinnedAuthority {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: expected what to call the authority");
        }
        Certificates.ofDer(certificate);
        certificate = certificate.clone();
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
        return other instanceof PinnedAuthority
                && name.equals(((PinnedAuthority) other).name)
                && evidentialValue == ((PinnedAuthority) other).evidentialValue
                && Arrays.equals(certificate, ((PinnedAuthority) other).certificate);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(certificate);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("certificate", BaseEncoding.BASE64.text(certificate))
                .put("evidentialValue", evidentialValue);
    }

    static PinnedAuthority of(Members json) throws MalformedJson {
        json.only("certificate", "evidentialValue", "name");
        return new PinnedAuthority(
                json.text("name"), json.read("certificate", BaseEncoding.BASE64::bytes), json.truth("evidentialValue"));
    }
}
