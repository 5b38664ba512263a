package org.lineproof.reporting.seal.container;

import eu.europa.esig.dss.model.x509.CertificateToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.ContainerSignature;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.reporting.entity.seal.SealedBy;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.key.SealKeys;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** What verifiers pin of the key with which an organisation seals. */
@ApplicationScoped
public class SealPins {
    @Inject
    SealKeys keys;

    /**
     * The subject of the organisation's certificate under the last certificate that lies beside its key; none when it has no
     * key.
     *
     * @throws Refusal when there is a key and it cannot be opened
     */
    public List<PinnedSealRoot> of(TenantId tenant) {
        Optional<SealKey> found = keys.find(tenant);
        if (found.isEmpty()) {
            return List.of();
        }
        try (SealKey key = found.get()) {
            List<CertificateToken> chain = key.chain();
            String subject =
                    key.certificate().getCertificate().getSubjectX500Principal().getName();
            return List.of(
                    new PinnedSealRoot(subject, chain.get(chain.size() - 1).getEncoded()));
        }
    }

    /**
     * Whose seal is on a container that was just sealed.
     *
     * @throws Refusal if it is not that of the key in use: the key was changed in this moment
     */
    public SealedBy of(StreamedArchive container, TenantId tenant) {
        try {
            ContainerParts parts = new ContainerParts(container.files());
            ContainerSignature signature = ContainerSignature.read(parts.signature(), parts.manifest());
            for (PinnedSealRoot root : of(tenant)) {
                if (signature.isOf(root.principal())
                        && signature.issuedUnder(root.x509()).isPresent()) {
                    return new SealedBy(root, signature.timeStamp().time());
                }
            }
            throw Refusal.unavailable("the sealing key was changed while the report was being sealed");
        } catch (InvalidCms | UnknownAlgorithm e) {
            throw Refusal.unavailable("a verifier would not accept the sealed bundle: it " + e.getMessage());
        }
    }
}
