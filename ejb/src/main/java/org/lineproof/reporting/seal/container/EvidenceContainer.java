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
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.lineproof.anchoring.boundary.TimeStampIssuance;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.SignedForm;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.MalformedContainer;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Measured;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.key.SealKeys;
import org.lineproof.reporting.seal.trust.SealTrust;
import org.lineproof.reporting.seal.trust.StampSource;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** Makes an evidence bundle an ASiC-E container under the seal of an organisation (CAdES-B-LTA, ETSI EN 319 122-1). */
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
     * @param bundle as {@link org.lineproof.evidence.bundle.BundleWriter} writes it; read once here, and again whenever the container is
     * @param tenant whose key seals
     * @throws Refusal if there is no key, no time stamp or no revocation data, if the certificate has ended, or if these bytes are no bundle or are a
     *     container already; its words say what to cure
     */
    public StreamedArchive seal(ByteSource bundle, TenantId tenant) {
        try (SealKey key = keys.of(tenant)) {
            SortedMap<String, Measured> files = StoredArchive.read(bundle).files();
            return new StreamedArchive(ContainerParts.added(files, manifest -> signature(manifest, key)));
        } catch (AlertException | DSSException e) {
            throw Refusal.unavailable("the bundle cannot be sealed: " + e.getMessage());
        } catch (MalformedArchive | IllegalArgumentException e) {
            throw Refusal.unprocessable("bundle", "cannot be sealed: " + e.getMessage());
        }
    }

    /**
     * The container with one archive time stamp more in its signature; all its other files stay as they are.
     *
     * @param container as {@link #seal} makes it
     * @throws Refusal if it is no container, if its seal does not hold, or if stamp or revocation data are not to be had
     */
    public StreamedArchive renew(ByteSource container) {
        try {
            SortedMap<String, Measured> files =
                    new TreeMap<>(StoredArchive.read(container).files());
            ContainerParts parts = new ContainerParts(files);
            parts.covered();
            CAdESSignatureParameters parameters = parameters();
            parameters.setDetachedContents(List.of(new InMemoryDocument(parts.manifest(), ContainerParts.MANIFEST)));
            DSSDocument extended = service()
                    .extendDocument(new InMemoryDocument(parts.signature(), ContainerParts.SIGNATURE), parameters);
            files.put(ContainerParts.SIGNATURE, Measured.of(new HeldBytes(der(DSSUtils.toByteArray(extended)))));
            return new StreamedArchive(files);
        } catch (AlertException | DSSException | IllegalInputException e) {
            throw Refusal.unavailable("the seal of the bundle cannot be renewed: " + e.getMessage());
        } catch (MalformedArchive | MalformedContainer | IllegalArgumentException e) {
            throw Refusal.unprocessable("bundle", "cannot be renewed: " + e.getMessage());
        }
    }

    private CAdESService service() {
        CAdESService service = new CAdESService(trust.verifier());
        service.setTspSource(new StampSource(stamps));
        return service;
    }

    private byte[] signature(byte[] manifest, SealKey key) {
        CAdESService service = service();
        CAdESSignatureParameters parameters = parameters();
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        DSSDocument document = new InMemoryDocument(manifest, ContainerParts.MANIFEST);
        DSSDocument signed =
                service.signDocument(document, parameters, key.sign(service.getDataToSign(document, parameters)));
        return der(DSSUtils.toByteArray(signed));
    }

    private static CAdESSignatureParameters parameters() {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_LTA);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(SealKey.DIGEST);
        parameters.setSignatureTimestampParameters(new CAdESTimestampParameters(SealKey.DIGEST));
        parameters.setArchiveTimestampParameters(new CAdESTimestampParameters(SealKey.DIGEST));
        return parameters;
    }

    /** What is signed is in DER anyway; around it the library chose versions and order, and a verifier takes one form. */
    private static byte[] der(byte[] signature) {
        try {
            return SignedForm.of(new CMSSignedData(signature));
        } catch (CMSException | InvalidCms | IOException e) {
            throw new DSSException("a signature that cannot be read again", e);
        }
    }
}
