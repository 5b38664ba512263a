package org.lineproof.evidence.timestamp;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.lineproof.evidence.cms.SignedForm;
import org.lineproof.evidence.digest.Hash;

/** Tokens: good ones as an authority makes them, and hand-made ones with one thing wrong. */
public final class TestToken {
    /** How the signed attributes name the certificate. */
    enum Naming {
        V2,
        V1,
        NONE
    }

    final TestAuthority signer;
    X509CertificateHolder certificate;
    X509CertificateHolder named;
    List<X509CertificateHolder> carried;
    Naming naming = Naming.V2;
    Instant time = TestAuthority.NOW;
    ASN1ObjectIdentifier imprintAlgorithm = NISTObjectIdentifiers.id_sha256;
    String digest = "SHA256";

    public TestToken(TestAuthority signer, X509CertificateHolder... issuers) {
        this.signer = signer;
        this.certificate = signer.certificate();
        this.named = certificate;
        this.carried = new ArrayList<>(List.of(issuers));
        this.carried.add(certificate);
    }

    /** Made at this time. */
    public TestToken at(Instant then) {
        time = then;
        return this;
    }

    /** What the authority's own code makes of a request. */
    public byte[] issued(Hash imprint) {
        try {
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm(), signer.keys.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    TestAuthority.policy());
            generator.addCertificates(new CollectionStore<>(carried));
            generator.setAccuracySeconds(1);
            TimeStampRequestGenerator request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            return SignedForm.of(generator
                    .generate(
                            request.generate(NISTObjectIdentifiers.id_sha256, imprint.bytes(), BigInteger.TEN),
                            BigInteger.ONE,
                            Date.from(time))
                    .toCMSSignedData());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same by hand: nothing is refused here. */
    public byte[] forged(byte[] imprint) {
        try {
            TSTInfo info = new TSTInfo(
                    TestAuthority.policy(),
                    new MessageImprint(new AlgorithmIdentifier(imprintAlgorithm), imprint),
                    new ASN1Integer(BigInteger.ONE),
                    TestAuthority.generalized(time),
                    new Accuracy(new ASN1Integer(1), null, null),
                    null,
                    null,
                    null,
                    null);
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes()))
                    .build(algorithm(), signer.keys.getPrivate(), certificate));
            generator.addCertificates(new CollectionStore<>(carried));
            return generator
                    .generate(
                            new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded("DER")),
                            true)
                    .getEncoded("DER");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String algorithm() {
        return digest + "with" + (signer.keys.getPublic().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA");
    }

    private AttributeTable attributes() throws Exception {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        byte[] encoded = named.getEncoded();
        if (naming == Naming.V2) {
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(
                            new ESSCertIDv2(Hash.sha256(encoded).bytes())))));
        } else if (naming == Naming.V1) {
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(encoded);
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificate,
                    new DERSet(new SigningCertificate(new ESSCertID(sha1)))));
        }
        return new AttributeTable(attributes);
    }
}
