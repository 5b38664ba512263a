package org.lineproof.reporting.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealOrder;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.key.SealKeys;
import org.lineproof.reporting.seal.trust.Times;
import org.lineproof.tenancy.entity.Refusal;

/** Puts the electronic seal of an organisation on a report: PAdES (ETSI EN 319 142-1), visible on its last page. */
@ApplicationScoped
public class Seal {
    @Inject
    SealKeys keys;

    @Inject
    Signing signing;

    @Inject
    SealReading reading;

    private final InstantSource clock = InstantSource.system();

    /**
     * Seals a report. The result begins with the bytes given; the seal allows further seals and archive time stamps, and
     * no other change.
     *
     * @param pdf as {@link org.lineproof.report.pdf.ReportPdf} writes it, with its empty field
     * <p>What was sealed is validated before it is given out.
     *
     * @throws Refusal if there is no key, no time stamp or no revocation data, if the certificate was revoked, has ended
     *     or leads to no trust anchor, or if the field is missing or filled; its words say what to cure
     */
    public byte[] seal(byte[] pdf, SealOrder order) {
        try (SealKey key = keys.of(order.tenant())) {
            PAdESService service = signing.service();
            PAdESSignatureParameters parameters = parameters(key, order);
            DSSDocument document = new InMemoryDocument(pdf, order.reportId() + ".pdf");
            byte[] sealed = DSSUtils.toByteArray(
                    service.signDocument(document, parameters, key.sign(service.getDataToSign(document, parameters))));
            reading.read(sealed).forEach(report -> requirePassed(report, order));
            return sealed;
        } catch (AlertException | DSSException e) {
            throw Refusal.unavailable("the report " + order.reportId() + " cannot be sealed: " + e.getMessage());
        } catch (IllegalInputException | IllegalArgumentException e) {
            throw Refusal.unprocessable("pdf", "the report cannot be sealed: " + e.getMessage());
        }
    }

    private static void requirePassed(SealReport report, SealOrder order) {
        if (report.outcome() != SealReport.Outcome.TOTAL_PASSED) {
            throw Refusal.unavailable("the report " + order.reportId() + " cannot be sealed with the certificate of "
                    + report.signer() + ", for the seal would not validate: " + report.outcome() + " "
                    + report.reason() + ": " + String.join("; ", report.remarks()));
        }
    }

    private PAdESSignatureParameters parameters(SealKey key, SealOrder order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SignatureLevel level =
                order.level() == SealLevel.LTA ? SignatureLevel.PAdES_BASELINE_LTA : SignatureLevel.PAdES_BASELINE_T;
        PAdESSignatureParameters parameters = signing.parameters(level);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.bLevel().setSigningDate(Times.date(now));
        parameters.setReason(Texts.in(order.language()).say("seal.reason", order.reportId()));
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        parameters.setImageParameters(new VisibleSeal(key.certificate(), now, order.language()).parameters());
        return parameters;
    }
}
