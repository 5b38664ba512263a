package org.lineproof.reporting.seal.container;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.cades.signature.CAdESTimestampParameters;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.lineproof.anchoring.boundary.TimeStampIssuance;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.key.SealKeys;
import org.lineproof.reporting.seal.trust.SealTrust;
import org.lineproof.reporting.seal.trust.StampSource;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** Makes an evidence bundle an ASiC-E container under the seal of an organisation (CAdES-B-T, ETSI EN 319 122-1). */
@ApplicationScoped
public class EvidenceContainer {
    @Inject
    SealKeys keys;

    @Inject
    SealTrust trust;

    @Inject
    TimeStampIssuance stamps;

    /**
     * The bundle as a container: its files stay as they are, three are added.
     *
     * @param bundle as {@link org.lineproof.evidence.bundle.BundleWriter} writes it
     * @param tenant whose key seals
     * @throws Refusal if there is no key or no time stamp, if the certificate has ended, or if these bytes are no bundle or are a
     *     container already; its words say what to cure
     */
    public byte[] seal(byte[] bundle, TenantId tenant) {
        try (SealKey key = keys.of(tenant)) {
            Archive archive = Archive.parse(bundle);
            return new Archive(ContainerParts.added(archive.files(), manifest -> signature(manifest, key))).bytes();
        } catch (AlertException | DSSException e) {
            throw Refusal.unavailable("the bundle cannot be sealed: " + e.getMessage());
        } catch (MalformedArchive | IllegalArgumentException e) {
            throw Refusal.unprocessable("bundle", "cannot be sealed: " + e.getMessage());
        }
    }

    private byte[] signature(byte[] manifest, SealKey key) {
        CAdESService service = new CAdESService(trust.verifier());
        service.setTspSource(new StampSource(stamps));
        CAdESSignatureParameters parameters = parameters(key);
        DSSDocument document = new InMemoryDocument(manifest, ContainerParts.MANIFEST);
        DSSDocument signed =
                service.signDocument(document, parameters, key.sign(service.getDataToSign(document, parameters)));
        return der(DSSUtils.toByteArray(signed));
    }

    private CAdESSignatureParameters parameters(SealKey key) {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(SealKey.DIGEST);
        parameters.setSignatureTimestampParameters(new CAdESTimestampParameters(SealKey.DIGEST));
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        return parameters;
    }

    /** What is signed is in DER anyway; around it the library may have chosen other lengths, and a verifier takes one form. */
    private static byte[] der(byte[] signature) {
        try {
            return ASN1Primitive.fromByteArray(signature).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new DSSException("a signature that cannot be read again", e);
        }
    }
}
