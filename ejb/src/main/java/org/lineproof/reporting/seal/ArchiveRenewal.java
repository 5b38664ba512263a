package org.lineproof.reporting.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Keeps a seal checkable beyond the life of its certificates: adds the validation data of the day and an archive time stamp
 * over all there is (PAdES B-LTA). To be repeated before the certificate of the newest time stamp ends.
 */
@ApplicationScoped
public class ArchiveRenewal {
    @Inject
    Signing signing;

    /**
     * The file with one archive time stamp more; it begins with the bytes given.
     *
     * @param pdf sealed at T, LT or LTA
     * @throws Refusal if it bears no seal, if the seal does not hold, or if stamp or revocation data are not to be had
     */
    public byte[] renew(byte[] pdf) {
        try {
            return DSSUtils.toByteArray(signing.service()
                    .extendDocument(
                            new InMemoryDocument(pdf, "report.pdf"),
                            signing.parameters(SignatureLevel.PAdES_BASELINE_LTA)));
        } catch (AlertException | DSSException | IllegalInputException | IllegalArgumentException e) {
            throw Refusal.unprocessable("pdf", "the seal cannot be renewed: " + e.getMessage());
        }
    }
}
