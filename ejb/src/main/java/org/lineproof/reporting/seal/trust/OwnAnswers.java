package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.Serial;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * OCSP answers over HTTP, of those alone whom the issuer of a certificate lets answer (RFC 6960, 4.2.2.2): itself, or whoever has
 * a certificate for OCSP directly from it. DSS would take another's answer for the only one there is and seal nothing;
 * here it is none, so that the list is asked as where the responder is away.
 */
final class OwnAnswers extends OnlineOCSPSource {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(OwnAnswers.class.getName());

    OwnAnswers(DataLoader loader) {
        super(loader);
    }

    @Override
    public @Nullable OCSPToken getRevocationToken(
            CertificateToken certificate, CertificateToken issuer, List<String> alternatives) {
        OCSPToken token = super.getRevocationToken(certificate, issuer, alternatives);
        if (token == null || isOwn(token.getBasicOCSPResp(), issuer)) {
            return token;
        }
        LOG.log(
                Level.WARNING,
                "The OCSP answer about {0} is not signed by whom its issuer lets answer; the revocation list is asked.",
                certificate.getSubject().getRFC2253());
        return null;
    }

    private static boolean isOwn(BasicOCSPResp answer, CertificateToken by) {
        try {
            X509CertificateHolder issuer = new JcaX509CertificateHolder(by.getCertificate());
            if (isSignedBy(answer, issuer)) {
                return true;
            }
            for (X509CertificateHolder responder : answer.getCerts()) {
                if (mayAnswer(responder, issuer, answer) && isSignedBy(answer, responder)) {
                    return true;
                }
            }
            return false;
        } catch (CertificateEncodingException
                | OperatorCreationException
                | OCSPException
                | CertException
                | RuntimeException e) {
            LOG.log(Level.FINE, "an OCSP answer that cannot be checked", e);
            return false;
        }
    }

    private static boolean isSignedBy(BasicOCSPResp answer, X509CertificateHolder signer)
            throws OperatorCreationException, OCSPException {
        RespID named = answer.getResponderId();
        RespID byKey = new RespID(
                signer.getSubjectPublicKeyInfo(),
                new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
        return (named.equals(new RespID(signer.getSubject())) || named.equals(byKey))
                && answer.isSignatureValid(key(signer));
    }

    private static boolean mayAnswer(
            X509CertificateHolder responder, X509CertificateHolder issuer, BasicOCSPResp answer)
            throws OperatorCreationException, CertException {
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(responder.getExtensions());
        return responder.getIssuer().equals(issuer.getSubject())
                && purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && responder.isValidOn(answer.getProducedAt())
                && responder.isSignatureValid(key(issuer));
    }

    private static ContentVerifierProvider key(X509CertificateHolder of) throws OperatorCreationException {
        try {
            return new JcaContentVerifierProviderBuilder().build(of);
        } catch (CertificateException e) {
            throw new OperatorCreationException("the key cannot be read", e);
        }
    }
}
