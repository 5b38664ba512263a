package org.lineproof.reporting.seal.key;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.util.List;
import java.util.Locale;

/** An opened sealing key with its certificates. It holds key material or a session with a device: close it. */
public final class SealKey implements AutoCloseable {
    /** With what everything is digested before it is signed. */
    public static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;

    /** What the subject of a certificate has to say if it proves nothing to anybody. */
    public static final String WORTHLESS = "no evidential value";

    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry entry;

    SealKey(SignatureTokenConnection token, DSSPrivateKeyEntry entry) {
        this.token = token;
        this.entry = entry;
    }

    /** The sealing certificate. */
    public CertificateToken certificate() {
        return entry.getCertificate();
    }

    /** The subject of the sealing certificate, RFC 2253. */
    public String subject() {
        return certificate().getSubject().getRFC2253();
    }

    /** The sealing certificate first, then its issuers as far as they lie beside the key. */
    public List<CertificateToken> chain() {
        return List.of(entry.getCertificateChain());
    }

    /** Signs with {@link #DIGEST} and the algorithm of the key. */
    public SignatureValue sign(ToBeSigned data) {
        return token.sign(data, DIGEST, entry);
    }

    /** Whether the certificate says of itself that it is one for tests. */
    public boolean isForTests() {
        return isForTests(certificate());
    }

    /** Whether a certificate says of itself that it is one for tests. */
    public static boolean isForTests(CertificateToken certificate) {
        return certificate.getSubject().getRFC2253().toLowerCase(Locale.ROOT).contains(WORTHLESS);
    }

    @Override
    public void close() {
        token.close();
    }
}
