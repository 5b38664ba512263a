package org.lineproof.evidence.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.util.CollectionStore;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;

/** Detached CAdES signatures: good ones, and hand-made ones with one thing wrong. */
public final class TestSeal {
    private final TestAuthority root = TestAuthority.root("seal root");
    private final TestAuthority stampRoot = TestAuthority.root("stamp root");
    private final X509CertificateHolder rootCertificate = root.certificate();
    private final X509CertificateHolder stampCertificate = stampRoot.certificate();
    private final TestToken stamps = new TestToken(TestAuthority.signer(stampRoot), stampCertificate);
    private TestAuthority signer = TestAuthority.sealing("seal of Example", root);
    private X509CertificateHolder certificate = signer.certificate();
    private boolean named = true;
    private boolean attached;
    private int timeStamps = 1;
    private byte[] stamped = {};
    private X509CertificateHolder naming = certificate;

    /** Under the same root by somebody else. */
    public TestSeal by(TestAuthority other) {
        signer = other;
        certificate = other.certificate();
        naming = certificate;
        return this;
    }

    TestAuthority root() {
        return root;
    }

    TestSeal naming(X509CertificateHolder other) {
        naming = other;
        return this;
    }

    TestSeal unnamed() {
        named = false;
        return this;
    }

    TestSeal attached() {
        attached = true;
        return this;
    }

    /** With so many time stamps over the signature. */
    TestSeal timeStamps(int count) {
        timeStamps = count;
        return this;
    }

    /** With a time stamp over other bytes. */
    TestSeal stampOver(byte[] other) {
        stamped = other;
        return this;
    }

    X509CertificateHolder certificate() {
        return certificate;
    }

    /** The pin under which these signatures hold. */
    public PinnedSealRoot pin() {
        return new PinnedSealRoot("CN=seal of Example", TestAuthority.der(rootCertificate));
    }

    /** The authority behind the time stamps. */
    public PinnedAuthority authority(boolean evidentialValue) {
        return new PinnedAuthority("Authority", TestAuthority.der(stampCertificate), evidentialValue);
    }

    /** The signature over these bytes, DER. */
    public byte[] over(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signedAttributes()))
                    .build("SHA256withECDSA", signer.key(), certificate));
            generator.addCertificates(new CollectionStore<>(List.of(certificate, rootCertificate)));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content), attached);
            SignerInformation plain = signed.getSignerInfos().iterator().next();
            if (timeStamps == 0) {
                return ArchivedSeal.spelled(signed);
            }
            SignerInformation stampedSigner =
                    SignerInformation.replaceUnsignedAttributes(plain, unsignedAttributes(plain));
            return ArchivedSeal.spelled(
                    CMSSignedData.replaceSigners(signed, new SignerInformationStore(stampedSigner)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private AttributeTable signedAttributes() throws IOException {
        if (!named) {
            return new AttributeTable(new ASN1EncodableVector());
        }
        byte[] digest = Hash.sha256(naming.getEncoded()).bytes();
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(attributes);
    }

    private AttributeTable unsignedAttributes(SignerInformation plain) throws IOException {
        Hash over = Hash.sha256(stamped.length == 0 ? plain.getSignature() : stamped);
        List<ASN1Primitive> tokens = new ArrayList<>();
        for (int i = 0; i < timeStamps; i++) {
            tokens.add(ASN1Primitive.fromByteArray(stamps.issued(over)));
        }
        return new AttributeTable(new Hashtable<>(Map.of(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        new DERSet(tokens.toArray(ASN1Primitive[]::new))))));
    }
}
