package org.lineproof.evidence.timestamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;

/** The certificate under a token's signature, found and judged. */
final class TimeStampSigner {
    /** SHA-1 and older are no digests to sign any more. */
    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private final org.bouncycastle.tsp.TimeStampToken token;
    private final SignerInformation signature;
    private final X509CertificateHolder holder;
    private final X509Certificate certificate;

    private TimeStampSigner(
            org.bouncycastle.tsp.TimeStampToken token, SignerInformation signature, X509CertificateHolder holder)
            throws UnknownAlgorithm {
        this.token = token;
        this.signature = signature;
        this.holder = holder;
        this.certificate = Certificates.of(holder);
    }

    /**
     * The signer, after everything that can be asked without knowing who it is.
     *
     * @throws InvalidTimeStamp naming what does not hold
     */
    static TimeStampSigner of(org.bouncycastle.tsp.TimeStampToken token) throws InvalidTimeStamp, UnknownAlgorithm {
        SignerInformation signature =
                token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder found = token.getCertificates().getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new InvalidTimeStamp("does not carry its signer's certificate"));
        TimeStampSigner signer = new TimeStampSigner(token, signature, found);
        signer.requireSignature();
        signer.requireNamed();
        signer.requirePurpose();
        signer.requireValid();
        return signer;
    }

    X509Certificate certificate() {
        return certificate;
    }

    private void requireSignature() throws InvalidTimeStamp, UnknownAlgorithm {
        if (!DIGESTS.contains(signature.getDigestAlgorithmID().getAlgorithm())) {
            throw new InvalidTimeStamp("is signed over a digest that is not SHA-256, SHA-384 or SHA-512");
        }
        try {
            if (signature.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                return;
            }
        } catch (OperatorCreationException e) {
            throw new UnknownAlgorithm("this Java does not know how " + signature.getEncryptionAlgOID() + " signs", e);
        } catch (CMSException e) {
            if (e.getUnderlyingException() instanceof OperatorCreationException
                    || e.getCause() instanceof GeneralSecurityException) {
                throw new UnknownAlgorithm("this Java cannot check its signature: " + e.getMessage(), e);
            }
            throw new InvalidTimeStamp("is not signed by the certificate it carries: " + e.getMessage(), e);
        }
        throw new InvalidTimeStamp("is not signed by the certificate it carries");
    }

    /** RFC 5816: the signed attributes name the certificate, so that no other with the same key takes its place. */
    private void requireNamed() throws InvalidTimeStamp {
        Attribute attribute = signature.getSignedAttributes() == null
                ? null
                : signature.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            throw new InvalidTimeStamp("does not name its certificate by ESSCertIDv2");
        }
        try {
            ASN1Encodable value = attribute.getAttrValues().getObjectAt(0);
            ESSCertIDv2 named = SigningCertificateV2.getInstance(value).getCerts()[0];
            if (!named.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                    || !Hash.sha256(holder.getEncoded()).equals(new Hash(named.getCertHash()))
                    || !isOf(named.getIssuerSerial())) {
                throw new InvalidTimeStamp("names another certificate (ESSCertIDv2) than the one it carries");
            }
        } catch (IOException | RuntimeException e) {
            throw new InvalidTimeStamp("names its certificate in no known form (ESSCertIDv2)", e);
        }
    }

    private boolean isOf(@Nullable IssuerSerial named) {
        return named == null
                || named.getSerial().hasValue(holder.getSerialNumber())
                        && named.getIssuer().getNames().length == 1
                        && named.getIssuer().getNames()[0].getName().equals(holder.getIssuer());
    }

    private void requirePurpose() throws InvalidTimeStamp {
        try {
            TSPUtil.validateCertificate(holder);
        } catch (TSPException e) {
            throw new InvalidTimeStamp(
                    "is signed by a certificate that is not for time stamps alone, critically: " + e.getMessage(), e);
        }
    }

    private void requireValid() throws InvalidTimeStamp {
        try {
            certificate.checkValidity(token.getTimeStampInfo().getGenTime());
        } catch (CertificateException e) {
            throw new InvalidTimeStamp("has a time at which its certificate was not valid", e);
        }
    }
}
