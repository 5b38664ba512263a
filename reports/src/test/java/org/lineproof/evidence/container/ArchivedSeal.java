package org.lineproof.evidence.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.SignedForm;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.timestamp.TestToken;

/** Puts archive time stamps on signatures as EN 319 122-1, 5.5 has them, or with one thing wrong. */
public final class ArchivedSeal {
    private static final ASN1ObjectIdentifier STAMP = new ASN1ObjectIdentifier("0.4.0.1733.2.4");
    private static final ASN1ObjectIdentifier INDEX = new ASN1ObjectIdentifier("0.4.0.19122.1.5");

    private final TestToken stamps;
    private final byte[] content;
    private ASN1ObjectIdentifier digest = NISTObjectIdentifiers.id_sha256;
    private boolean indexed = true;
    private boolean whole = true;
    private byte @Nullable [] absent;
    private UnaryOperator<byte[]> beside = token -> token;

    /** @param content what was signed */
    public ArchivedSeal(TestToken stamps, byte[] content) {
        this.stamps = stamps;
        this.content = content.clone();
    }

    ArchivedSeal withoutIndex() {
        indexed = false;
        return this;
    }

    ArchivedSeal indexedBy(ASN1ObjectIdentifier other) {
        digest = other;
        return this;
    }

    /** The index leaves out the values under no signature. */
    ArchivedSeal withoutValues() {
        whole = false;
        return this;
    }

    /** The index has a certificate that is not there. */
    ArchivedSeal covering(byte[] other) {
        absent = other.clone();
        return this;
    }

    /** The finished stamp gets something beside its signature. */
    ArchivedSeal with(UnaryOperator<byte[]> change) {
        beside = change;
        return this;
    }

    /** The signature with one archive time stamp more, DER. */
    public byte[] over(byte[] signature) {
        try {
            CMSSignedData cms = read(signature);
            SignedData signed = SignedData.getInstance(cms.toASN1Structure().getContent());
            SignerInfo signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
            ASN1Encodable index = index(signed, signer);
            byte[] token = stamps.issued(Hash.sha256(imprint(signed, signer, index)));
            byte[] whole = indexed ? with(new CMSSignedData(token), INDEX, index.toASN1Primitive()) : token;
            return with(cms, STAMP, ASN1Primitive.fromByteArray(beside.apply(whole)));
        } catch (IOException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signature with a certificate more that nobody needs. */
    static byte[] withCertificate(byte[] signature, X509CertificateHolder more) {
        try {
            CMSSignedData cms = new CMSSignedData(signature);
            List<X509CertificateHolder> all =
                    new ArrayList<>(cms.getCertificates().getMatches(null));
            all.add(more);
            return spelled(CMSSignedData.replaceCertificatesAndCRLs(
                    cms, new CollectionStore<>(all), cms.getAttributeCertificates(), cms.getCRLs()));
        } catch (IOException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signature without its first archive time stamp. */
    static byte[] withoutFirst(byte[] signature, byte[] first) {
        try {
            CMSSignedData cms = new CMSSignedData(signature);
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            ASN1Encodable gone = only(new CMSSignedData(first), STAMP);
            ASN1EncodableVector kept = new ASN1EncodableVector();
            ASN1EncodableVector all = signer.getUnsignedAttributes().toASN1EncodableVector();
            for (int i = 0; i < all.size(); i++) {
                if (!Attribute.getInstance(all.get(i))
                        .getAttrValues()
                        .getObjectAt(0)
                        .equals(gone)) {
                    kept.add(all.get(i));
                }
            }
            return spelled(replaced(cms, signer, new AttributeTable(kept)));
        } catch (IOException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ASN1Encodable only(CMSSignedData cms, ASN1ObjectIdentifier type) {
        AttributeTable table = cms.getSignerInfos().iterator().next().getUnsignedAttributes();
        return Objects.requireNonNull(table.get(type)).getAttrValues().getObjectAt(0);
    }

    private CMSSignedData read(byte[] signature) throws CMSException {
        return new CMSSignedData(new CMSProcessableByteArray(content), signature);
    }

    /** A signature with an unsigned attribute more. */
    static byte[] with(CMSSignedData cms, ASN1ObjectIdentifier type, ASN1Primitive value)
            throws IOException, CMSException {
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        AttributeTable present = signer.getUnsignedAttributes();
        ASN1EncodableVector all = present == null ? new ASN1EncodableVector() : present.toASN1EncodableVector();
        all.add(new Attribute(type, new DERSet(value)));
        return spelled(replaced(cms, signer, new AttributeTable(all)));
    }

    private static CMSSignedData replaced(CMSSignedData cms, SignerInformation signer, AttributeTable unsigned) {
        return CMSSignedData.replaceSigners(
                cms, new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(signer, unsigned)));
    }

    static byte[] spelled(CMSSignedData signed) throws IOException {
        try {
            return SignedForm.of(signed);
        } catch (InvalidCms e) {
            throw new IllegalStateException(e);
        }
    }

    private ASN1Encodable index(SignedData signed, SignerInfo signer) throws IOException {
        ASN1EncodableVector certificates = hashes(signed.getCertificates());
        if (absent != null) {
            certificates.add(new DEROctetString(Hash.sha256(absent).bytes()));
        }
        ASN1EncodableVector values = new ASN1EncodableVector();
        for (ASN1Encodable encoded : signer.getUnauthenticatedAttributes().toArray()) {
            Attribute attribute = Attribute.getInstance(encoded);
            for (ASN1Encodable value : attribute.getAttrValues().toArray()) {
                values.add(hash(attribute.getAttrType(), value));
            }
        }
        return new DERSequence(new ASN1Encodable[] {
            new AlgorithmIdentifier(digest),
            new DERSequence(certificates),
            new DERSequence(hashes(signed.getCRLs())),
            new DERSequence(whole ? values : new ASN1EncodableVector())
        });
    }

    private static ASN1EncodableVector hashes(@Nullable ASN1Set set) throws IOException {
        ASN1EncodableVector hashes = new ASN1EncodableVector();
        for (ASN1Encodable one : set == null ? new ASN1Encodable[0] : set.toArray()) {
            hashes.add(hash(one));
        }
        return hashes;
    }

    private static DEROctetString hash(ASN1Encodable... parts) throws IOException {
        return new DEROctetString(Hash.sha256(joined(parts)).bytes());
    }

    private static byte[] joined(ASN1Encodable... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ASN1Encodable part : parts) {
            bytes.write(part.toASN1Primitive().getEncoded("DER"));
        }
        return bytes.toByteArray();
    }

    private byte[] imprint(SignedData signed, SignerInfo signer, ASN1Encodable index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(joined(signed.getEncapContentInfo().getContentType()));
        bytes.write(Hash.sha256(content).bytes());
        bytes.write(joined(
                signer.getVersion(),
                signer.getSID(),
                signer.getDigestAlgorithm(),
                new DERTaggedObject(false, 0, signer.getAuthenticatedAttributes()),
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                index));
        return bytes.toByteArray();
    }
}
