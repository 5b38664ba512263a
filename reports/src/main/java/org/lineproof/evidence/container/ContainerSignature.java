package org.lineproof.evidence.container;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.lineproof.evidence.cms.CmsSigner;
import org.lineproof.evidence.cms.DefiniteLengths;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.SignedAlone;
import org.lineproof.evidence.cms.SignedForm;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;

/**
 * A detached CAdES signature of level B-T or B-LTA (EN 319 122-1) that holds by itself: in one spelling, with one signer, whose
 * certificate it names, was valid and may sign, with one time stamp over the signature's value, and with archive time stamps
 * or none. Everything beside the signature is covered by the newest archive time stamp; what no later stamp covers is
 * vouched for by itself ({@link SignedAlone}). Whose word that is, is for {@link #issuedUnder} and the time stamps to say.
 */
public final class ContainerSignature {
    /** The longest signature accepted: certificates, time stamps and the revocation lists of ten years included. */
    public static final int MAX_BYTES = 8 << 20;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;

    private final CmsSigner signer;
    private final TimeStampToken timeStamp;
    private final List<TimeStampToken> archive;

    private ContainerSignature(CmsSigner signer, TimeStampToken timeStamp, List<TimeStampToken> archive) {
        this.signer = signer;
        this.timeStamp = timeStamp;
        this.archive = archive;
    }

    /**
     * Reads and checks a signature.
     *
     * @param der the SignedData without its content
     * @param content what has to be signed
     * @throws InvalidCms naming what does not hold
     * @throws UnknownAlgorithm when this Java cannot check it
     */
    public static ContainerSignature read(byte[] der, byte[] content) throws InvalidCms, UnknownAlgorithm {
        if (der.length > MAX_BYTES) {
            throw new InvalidCms("is longer than " + MAX_BYTES + " bytes");
        }
        DefiniteLengths.require(der);
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), der);
            ArchiveStamps archive = ArchiveStamps.of(signed);
            requireForm(der, signed, archive.none());
            return covered(der, signed, archive, content);
        } catch (InvalidTimeStamp e) {
            throw new InvalidCms("carries an archive time stamp that " + e.getMessage(), e);
        } catch (CMSException | IOException e) {
            throw new InvalidCms("is no CMS signature: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // The library reads inner structures when they are first asked for, and throws whatever it meets.
            throw new InvalidCms("is no CMS signature: " + e.getMessage(), e);
        }
    }

    /** A changed byte can look like an algorithm that this Java does not know: archive time stamps tell whether it was there. */
    private static ContainerSignature covered(byte[] der, CMSSignedData signed, ArchiveStamps archive, byte[] content)
            throws InvalidCms, InvalidTimeStamp, UnknownAlgorithm, IOException {
        try {
            return whole(der, signed, archive, content);
        } catch (UnknownAlgorithm e) {
            archive.read(Hash.sha256(content), Instant.MIN);
            throw e;
        }
    }

    private static ContainerSignature whole(byte[] der, CMSSignedData signed, ArchiveStamps archive, byte[] content)
            throws InvalidCms, InvalidTimeStamp, UnknownAlgorithm, IOException {
        CmsSigner signer = CmsSigner.of(signed);
        TimeStampToken stamp = timeStamp(signer.signature(), archive.none());
        if (archive.none()) {
            SignedAlone.require(der, signed, signer, Set.of(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken));
        }
        requireMaySign(signer.certificate(), stamp.time());
        return new ContainerSignature(signer, stamp, archive.read(Hash.sha256(content), stamp.time()));
    }

    private static void requireForm(byte[] der, CMSSignedData signed, boolean plain) throws InvalidCms, IOException {
        SignedForm.require(der, signed);
        SignedData data = SignedData.getInstance(signed.toASN1Structure().getContent());
        if (!data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data)
                || data.getEncapContentInfo().getContent() != null
                || (plain && data.getCRLs() != null)) {
            throw new InvalidCms("is not detached, or carries more than signature, certificates and time stamp");
        }
    }

    /** EN 319 122-1, 5.3: over the octets of the signature's value. */
    private static TimeStampToken timeStamp(SignerInformation signature, boolean plain)
            throws InvalidCms, IOException, UnknownAlgorithm {
        AttributeTable unsigned = signature.getUnsignedAttributes();
        Attribute stamp = unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (unsigned == null
                || stamp == null
                || unsigned.getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                                .size()
                        != 1
                || unsigned.size() != 1 + unsigned.getAll(ArchiveStamps.TYPE).size()
                || stamp.getAttrValues().size() != 1) {
            throw new InvalidCms("does not carry exactly one time stamp over itself, and archive time stamps at most"
                    + " (CAdES-B-T, CAdES-B-LTA)");
        }
        try {
            byte[] der = ArchiveStamps.der(stamp.getAttrValues().getObjectAt(0));
            TimeStampToken token = plain ? TimeStampToken.readAlone(der, Set.of()) : TimeStampToken.read(der);
            token.requireOver(Hash.sha256(signature.getSignature()));
            return token;
        } catch (InvalidTimeStamp e) {
            throw new InvalidCms("carries a time stamp that " + e.getMessage(), e);
        }
    }

    private static void requireMaySign(X509Certificate certificate, Instant at) throws InvalidCms {
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[CONTENT_COMMITMENT]) {
            throw new InvalidCms("is signed by a certificate that is not for signatures");
        }
        try {
            certificate.checkValidity(Date.from(at));
        } catch (CertificateException e) {
            throw new InvalidCms("is stamped at a time at which its certificate was not valid", e);
        }
    }

    /** Who signed, as the certificate names it; its own word until {@link #issuedUnder} confirms it. */
    public String signer() {
        return signer.name();
    }

    /** Whether the certificate is of this subject. */
    public boolean isOf(X500Principal subject) {
        return signer.certificate().getSubjectX500Principal().equals(subject);
    }

    /** The time stamp over the signature. */
    public TimeStampToken timeStamp() {
        return timeStamp;
    }

    /** The archive time stamps over all of it, the earliest first; each covers whatever was there before it. */
    public List<TimeStampToken> archive() {
        return archive;
    }

    /**
     * Whether the certificate leads to a root, or is it, at the time of the stamp.
     *
     * @param root a trust anchor from outside the bundle
     * @return the first end of a certificate on the way, empty when no way leads there
     * @throws InvalidCms when a way leads there and did not hold then
     */
    public Optional<Instant> issuedUnder(X509Certificate root) throws InvalidCms {
        return signer.issuedUnder(root, timeStamp.time());
    }
}
