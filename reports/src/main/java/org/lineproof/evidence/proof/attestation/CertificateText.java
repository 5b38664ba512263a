package org.lineproof.evidence.proof.attestation;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.digest.BaseEncoding;

/**
 * Certificates as text (RFC 7468, the strict form): lines of base64 between BEGIN and END, and nothing else. So nobody can
 * change a character of such a text without changing a certificate or being refused.
 */
public final class CertificateText {
    /** The longest text accepted. */
    public static final int MAX_LENGTH = 1 << 16;

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int LINE = 64;

    private CertificateText() {}

    /**
     * The certificates, in their order.
     *
     * @param text lines ended by a line feed, with a carriage return before it or not; the last may end without
     * @throws IllegalArgumentException when the text is malformed, too long or empty
     */
    public static List<X509Certificate> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("certificates of at most " + MAX_LENGTH + " characters are due");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        StringBuilder body = null;
        for (String line : lines(text)) {
            if (line.equals(BEGIN) && body == null) {
                body = new StringBuilder();
            } else if (line.equals(END) && body != null) {
                certificates.add(Certificates.ofDer(BaseEncoding.BASE64.bytes(body.toString())));
                body = null;
            } else if (body != null && body.length() % LINE == 0 && !line.isEmpty() && line.length() <= LINE) {
                body.append(line);
            } else {
                throw malformed();
            }
        }
        if (body != null || certificates.isEmpty()) {
            throw malformed();
        }
        return certificates;
    }

    /** One certificate, and not more. @throws IllegalArgumentException as {@link #parse}, or when there are several */
    public static X509Certificate one(String text) {
        List<X509Certificate> certificates = parse(text);
        if (certificates.size() > 1) {
            throw new IllegalArgumentException("expected one certificate");
        }
        return certificates.get(0);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            boolean returned = feed > from && text.charAt(feed - 1) == '\r';
            lines.add(text.substring(from, returned ? feed - 1 : feed));
            from = feed + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "expected certificates in PEM: '" + BEGIN + "', lines of 64 base64 characters, '" + END + "'");
    }
}
