package org.lineproof.evidence.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;

/**
 * The one signer of a SignedData, after everything that can be asked without knowing who it is: the signature holds under the
 * certificate that is carried, and the signed attributes name that certificate (ESSCertIDv2, RFC 5035 and 5816), so that
 * no other with the same key takes its place.
 */
public final class CmsSigner {
    /** SHA-1 and older are no digests to sign any more. */
    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    /** A signature that is renewed for ten years gathers the certificates of every authority that stamped it. */
    private static final int MAX_CERTIFICATES = 100;

    private final SignerInformation signature;
    private final X509CertificateHolder holder;
    private final X509Certificate certificate;
    private final List<X509Certificate> carried = new ArrayList<>();
    private @Nullable X509Certificate open;

    private CmsSigner(SignerInformation signature, X509CertificateHolder holder) throws InvalidCms, UnknownAlgorithm {
        this.signature = signature;
        this.holder = holder;
        requireNamed(signature, holder);
        this.certificate = Certificates.of(holder);
    }

    /**
     * The signer.
     *
     * @param signed with the bytes that are signed, inside or handed over
     * @throws InvalidCms naming what does not hold
     * @throws UnknownAlgorithm when this Java cannot check the signature
     */
    public static CmsSigner of(CMSSignedData signed) throws InvalidCms, UnknownAlgorithm {
        Collection<SignerInformation> signatures = signed.getSignerInfos().getSigners();
        if (signatures.size() != 1) {
            throw new InvalidCms("has " + signatures.size() + " signers instead of one");
        }
        SignerInformation signature = signatures.iterator().next();
        Collection<X509CertificateHolder> certificates =
                signed.getCertificates().getMatches(null);
        X509CertificateHolder found = certificates.stream()
                .filter(signature.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new InvalidCms("does not carry its signer's certificate"));
        CmsSigner signer = new CmsSigner(signature, found);
        signer.requireSignature();
        if (certificates.size() > MAX_CERTIFICATES) {
            throw new InvalidCms("carries more than " + MAX_CERTIFICATES + " certificates");
        }
        signer.carry(certificates);
        return signer;
    }

    /** Those that can be on a way, by their names; this Java need not be able to read the others. */
    private void carry(Collection<X509CertificateHolder> certificates) throws UnknownAlgorithm {
        List<X509CertificateHolder> left = new ArrayList<>(certificates);
        List<X500Name> wanted = new ArrayList<>(List.of(holder.getSubject()));
        for (int i = 0; i < wanted.size(); i++) {
            X500Name name = wanted.get(i);
            for (X509CertificateHolder found :
                    left.stream().filter(one -> one.getSubject().equals(name)).toList()) {
                carried.add(Certificates.of(found));
                wanted.add(found.getIssuer());
                left.remove(found);
            }
        }
    }

    /** The signature with its attributes. */
    public SignerInformation signature() {
        return signature;
    }

    /** The certificate, as the library of CMS has it. */
    public X509CertificateHolder holder() {
        return holder;
    }

    /** The certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Who signed, as the certificate names it; its own word until {@link #issuedUnder} confirms it. */
    public String name() {
        return certificate.getSubjectX500Principal().getName();
    }

    /**
     * Whether the certificate comes from an authority, or is the authority's itself.
     *
     * @param authority a trust anchor from outside
     * @param at when it has to have been valid
     * @return the first end of a certificate on the way, empty when no way leads there
     * @throws InvalidCms when a way leads there and did not hold at that time (RFC 5280, section 6), or when a certificate
     *     is carried for which neither the authority nor itself vouches though each has to be vouched for
     */
    public Optional<Instant> issuedUnder(X509Certificate authority, Instant at) throws InvalidCms {
        Optional<Instant> end = new CertificatePath(certificate, carried, authority).endAt(at);
        if (end.isPresent()
                && open != null
                && !open.equals(authority)
                && !open.equals(certificate)
                && !CertificatePath.issued(authority, open)) {
            throw new InvalidCms("carries a certificate beyond the pinned one for which nothing vouches: "
                    + open.getSubjectX500Principal().getName());
        }
        return end;
    }

    /** The certificates from the signer's up to an authority's, that one only if it is carried; empty when no way leads there. */
    Optional<List<X509Certificate>> way(X509Certificate authority) {
        return new CertificatePath(certificate, carried, authority).found();
    }

    /** Has the last certificate that is carried vouched for by whoever is pinned: it did not sign itself. */
    void endsOpen(X509Certificate top) {
        open = top;
    }

    private void requireSignature() throws InvalidCms, UnknownAlgorithm {
        if (!DIGESTS.contains(signature.getDigestAlgorithmID().getAlgorithm())) {
            throw new InvalidCms("is signed over a digest that is not SHA-256, SHA-384 or SHA-512");
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
            throw new InvalidCms("is not signed by the certificate it carries: " + e.getMessage(), e);
        }
        throw new InvalidCms("is not signed by the certificate it carries");
    }

    private static void requireNamed(SignerInformation signature, X509CertificateHolder holder) throws InvalidCms {
        Attribute attribute = signature.getSignedAttributes() == null
                ? null
                : signature.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            throw new InvalidCms("does not name its certificate by ESSCertIDv2");
        }
        try {
            ASN1Encodable value = attribute.getAttrValues().getObjectAt(0);
            ESSCertIDv2 named = SigningCertificateV2.getInstance(value).getCerts()[0];
            if (!named.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                    || !Hash.sha256(holder.getEncoded()).equals(new Hash(named.getCertHash()))
                    || !isOf(holder, named.getIssuerSerial())) {
                throw new InvalidCms("names another certificate (ESSCertIDv2) than the one it carries");
            }
        } catch (IOException | RuntimeException e) {
            throw new InvalidCms("names its certificate in no known form (ESSCertIDv2)", e);
        }
    }

    private static boolean isOf(X509CertificateHolder holder, @Nullable IssuerSerial named) {
        return named == null
                || named.getSerial().hasValue(holder.getSerialNumber())
                        && named.getIssuer().getNames().length == 1
                        && named.getIssuer().getNames()[0].getName().equals(holder.getIssuer());
    }
}
