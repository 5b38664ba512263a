package org.lineproof.evidence.cms;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * A SignedData over which nothing later was signed. What lies in it beside its signature is vouched for all the same: it has one
 * spelling, carries the certificates of one way from its signer up and no others, no revocation data, and unsigned
 * attributes of named types only, each of which its reader checks.
 */
public final class SignedAlone {
    private final CMSSignedData signed;
    private final SignedData data;
    private final CmsSigner signer;

    private SignedAlone(CMSSignedData signed, CmsSigner signer) {
        this.signed = signed;
        this.data = SignedData.getInstance(signed.toASN1Structure().getContent());
        this.signer = signer;
    }

    /**
     * @param der what was read as {@code signed}
     * @param unsigned types of unsigned attributes that may be there, once each and with one value
     * @throws InvalidCms naming what nobody vouches for
     * @throws UnknownAlgorithm when this Java cannot check a certificate on the way
     */
    public static void require(byte[] der, CMSSignedData signed, CmsSigner signer, Set<ASN1ObjectIdentifier> unsigned)
            throws InvalidCms, UnknownAlgorithm, IOException {
        SignedForm.require(der, signed);
        SignedAlone alone = new SignedAlone(signed, signer);
        alone.requireNamedAsSpelled();
        alone.requireAttributes(unsigned);
        if (alone.data.getCRLs() != null) {
            throw new InvalidCms("carries revocation data that nothing covers");
        }
        alone.requireOneWay();
    }

    /**
     * Leaves out what nobody would vouch for: certificates beside the way to an authority, revocation data, unsigned
     * attributes. What was signed stays.
     *
     * @param der a SignedData with one signer, for instance a fresh time stamp
     * @param authority where the way leads
     * @return in the one spelling; as it came when no way leads to the authority
     * @throws InvalidCms when it is none, or its signer's certificate is not as it says
     * @throws UnknownAlgorithm when this Java cannot check it
     */
    public static byte[] bare(byte[] der, X509Certificate authority) throws InvalidCms, UnknownAlgorithm {
        try {
            CMSSignedData signed = new CMSSignedData(der);
            Optional<List<X509Certificate>> way = CmsSigner.of(signed).way(authority);
            if (way.isEmpty()) {
                return der.clone();
            }
            List<ASN1Encodable> certificates = new ArrayList<>();
            for (X509Certificate certificate : way.get()) {
                certificates.add(new JcaX509CertificateHolder(certificate).toASN1Structure());
            }
            return SignedForm.bare(signed, certificates);
        } catch (CMSException | IOException | CertificateEncodingException e) {
            throw new InvalidCms("is no CMS signature: " + e.getMessage(), e);
        }
    }

    /** Names compare without regard to case: here they are the same bytes. */
    private void requireNamedAsSpelled() throws InvalidCms, IOException {
        byte[] id = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0))
                .getSID()
                .getEncoded(ASN1Encoding.DER);
        byte[] named = new IssuerAndSerialNumber(signer.holder().toASN1Structure()).getEncoded(ASN1Encoding.DER);
        if (signer.signature().getSID().getIssuer() != null && !Arrays.equals(id, named)) {
            throw new InvalidCms("spells the name of its signer's issuer in another way than the certificate");
        }
    }

    private void requireAttributes(Set<ASN1ObjectIdentifier> types) throws InvalidCms {
        ASN1Set attributes =
                SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)).getUnauthenticatedAttributes();
        List<ASN1ObjectIdentifier> found = new ArrayList<>();
        for (ASN1Encodable encoded : attributes == null ? new ASN1Encodable[0] : attributes.toArray()) {
            Attribute attribute = Attribute.getInstance(encoded);
            ASN1ObjectIdentifier type = attribute.getAttrType();
            if (!types.contains(type)
                    || found.contains(type)
                    || attribute.getAttrValues().size() != 1) {
                throw new InvalidCms("carries an unsigned attribute that nothing covers: " + type);
            }
            found.add(type);
        }
    }

    /** The signer's certificate is named by its digest, each other is signed by the next, the last by itself or by a pin. */
    private void requireOneWay() throws InvalidCms, UnknownAlgorithm {
        List<X509CertificateHolder> left =
                new ArrayList<>(signed.getCertificates().getMatches(null));
        left.remove(signer.holder());
        if (data.getCertificates().size() != left.size() + 1) {
            throw new InvalidCms("carries a certificate twice or in another form than X.509");
        }
        Vouched top = new Vouched(signer.holder(), signer.certificate());
        while (!left.isEmpty() && !top.bySelf()) {
            Optional<Vouched> next = issuer(left, top);
            if (next.isEmpty()) {
                break;
            }
            top = next.get();
            left.remove(top.holder());
        }
        if (!left.isEmpty()) {
            throw new InvalidCms(
                    "carries a certificate that nothing uses: " + left.get(0).getSubject());
        }
        if (!top.bySelf()) {
            if (top.holder().getSubject().equals(top.holder().getIssuer())) {
                throw new InvalidCms("carries a certificate that is not signed by its own key: "
                        + top.holder().getSubject());
            }
            signer.endsOpen(top.certificate());
        }
    }

    private static Optional<Vouched> issuer(List<X509CertificateHolder> left, Vouched below)
            throws InvalidCms, UnknownAlgorithm {
        for (X509CertificateHolder holder : left) {
            if (holder.getSubject().equals(below.holder().getIssuer())) {
                Vouched issuer = new Vouched(holder, Certificates.of(holder));
                if (CertificatePath.issued(issuer.certificate(), below.certificate())) {
                    issuer.requireOneSpelling();
                    return Optional.of(issuer);
                }
            }
        }
        return Optional.empty();
    }

    /** A certificate on the way. */
    private record Vouched(X509CertificateHolder holder, X509Certificate certificate) {
        private boolean bySelf() {
            return CertificatePath.issued(certificate, certificate);
        }

        /** Behind what its issuer signed stand the algorithm once more and a bit string. */
        private void requireOneSpelling() throws InvalidCms {
            var whole = holder.toASN1Structure();
            if (!whole.getSignatureAlgorithm().equals(whole.getTBSCertificate().getSignature())
                    || whole.getSignature().getPadBits() != 0) {
                throw new InvalidCms(
                        "carries a certificate whose signature is spelled in another way: " + holder.getSubject());
            }
        }
    }
}
