package org.lineproof.evidence.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a SignedData with one signer (RFC 5652, 5.1 and 5.3). Object identifier, versions, tags, the announced digest and
 * the order of sets are under no signature; written again from the parts they have to come out the same.
 */
public final class SignedForm {
    private SignedForm() {}

    /**
     * Written from its parts, in DER: versions as RFC 5652 counts them, the signer's digest as the only one announced.
     *
     * @throws InvalidCms unless it has exactly one signer
     */
    public static byte[] of(CMSSignedData signed) throws InvalidCms, IOException {
        SignedData data = SignedData.getInstance(signed.toASN1Structure().getContent());
        return written(data, signer(data), data.getCertificates(), data.getCRLs());
    }

    /**
     * The same with these certificates alone, without revocation data and without unsigned attributes.
     *
     * @throws InvalidCms unless it has exactly one signer
     */
    static byte[] bare(CMSSignedData signed, List<? extends ASN1Encodable> certificates)
            throws InvalidCms, IOException {
        SignedData data = SignedData.getInstance(signed.toASN1Structure().getContent());
        SignerInfo signer = signer(data);
        SignerInfo bare = new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                (ASN1Set) null);
        return written(data, bare, new DERSet(certificates.toArray(ASN1Encodable[]::new)), null);
    }

    /**
     * @param der what was read
     * @param signed what it was read as
     * @throws InvalidCms unless these bytes are the one spelling
     */
    public static void require(byte[] der, CMSSignedData signed) throws InvalidCms, IOException {
        SignedData data = SignedData.getInstance(signed.toASN1Structure().getContent());
        if (!Arrays.equals(signed.toASN1Structure().getEncoded(ASN1Encoding.DER), der)) {
            throw new InvalidCms("is not in DER");
        }
        ASN1Set digests = data.getDigestAlgorithms();
        if (digests.size() != 1
                || !AlgorithmIdentifier.getInstance(digests.getObjectAt(0))
                        .equals(signer(data).getDigestAlgorithm())) {
            throw new InvalidCms("announces another digest than its signer's");
        }
        if (!Arrays.equals(of(signed), der)) {
            throw new InvalidCms("is not spelled as its parts are: another type, version or tag");
        }
    }

    private static SignerInfo signer(SignedData data) throws InvalidCms {
        if (data.getSignerInfos().size() != 1) {
            throw new InvalidCms("has " + data.getSignerInfos().size() + " signers instead of one");
        }
        return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }

    private static byte[] written(
            SignedData data, SignerInfo signer, @Nullable ASN1Set certificates, @Nullable ASN1Set lists)
            throws IOException {
        SignerInfo again = new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                attributes(signer.getUnauthenticatedAttributes()));
        SignedData whole = new SignedData(
                new DERSet(signer.getDigestAlgorithm()),
                data.getEncapContentInfo(),
                certificates,
                lists,
                new DERSet(again));
        return new ContentInfo(CMSObjectIdentifiers.signedData, whole).getEncoded(ASN1Encoding.DER);
    }

    private static @Nullable ASN1Set attributes(@Nullable ASN1Set attributes) {
        if (attributes == null) {
            return null;
        }
        List<Attribute> again = new ArrayList<>();
        for (ASN1Encodable encoded : attributes.toArray()) {
            Attribute attribute = Attribute.getInstance(encoded);
            again.add(new Attribute(attribute.getAttrType(), attribute.getAttrValues()));
        }
        return new DERSet(again.toArray(ASN1Encodable[]::new));
    }
}
