package org.lineproof.reporting.seal;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.trust.SealPolicy;
import org.lineproof.reporting.seal.trust.SealTrust;
import org.lineproof.tenancy.entity.Refusal;

/** Validates seals as ETSI EN 319 102-1 wants it, against the trust anchors of this installation. */
@ApplicationScoped
public class SealReading {
    @Inject
    SealTrust trust;

    InstantSource clock = InstantSource.system();

    /**
     * What each seal of a file comes to now, in the order of the file; empty if it bears none.
     *
     * @throws Refusal if the file is no PDF, or a trust anchor or revocation list cannot be read
     */
    public List<SealReport> read(byte[] pdf) {
        Reports reports = validate(pdf);
        SimpleReport simple = reports.getSimpleReport();
        DiagnosticData data = reports.getDiagnosticData();
        return data.getSignatures().stream()
                .map(signature -> report(simple, data, signature))
                .toList();
    }

    /**
     * When the first certificate behind the newest time stamp of a file ends; empty if it bears no stamped seal.
     *
     * @throws Refusal if the file is no PDF
     */
    public Optional<Instant> stampEnd(byte[] pdf) {
        return read(pdf).stream()
                .map(SealReport::stampEndsAt)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder());
    }

    private Reports validate(byte[] pdf) {
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "report.pdf"));
            validator.setPdfObjFactory(new PdfBoxNativeObjectFactory());
            validator.setCertificateVerifier(trust.verifier());
            validator.setValidationTime(Times.date(clock.instant()));
            validator.setEnableEtsiValidationReport(false);
            validator.setLocale(Locale.ENGLISH);
            return validator.validateDocument(SealPolicy.load());
        } catch (DSSException | IllegalInputException e) {
            throw Refusal.unprocessable("pdf", "the file cannot be read as PDF: " + e.getMessage());
        }
    }

    private static SealReport report(SimpleReport simple, DiagnosticData data, SignatureWrapper signature) {
        String id = signature.getId();
        CertificateWrapper certificate = signature.getSigningCertificate();
        String subject = certificate == null ? "" : certificate.getCertificateDN();
        SubIndication reason = simple.getSubIndication(id);
        return new SealReport(
                certificate == null ? "" : certificate.getReadableCertificateName(),
                subject,
                subject.toLowerCase(Locale.ROOT).contains(SealKey.WORTHLESS),
                Times.instant(signature.getClaimedSigningTime()),
                proven(simple, signature),
                level(signature.getSignatureFormat()),
                outcome(simple.getIndication(id)),
                reason == null ? null : reason.name(),
                remarks(simple, id),
                stampEnds(data.getTimestampList(id)));
    }

    private static @Nullable Instant proven(SimpleReport simple, SignatureWrapper signature) {
        Instant best = Times.instantOrNull(simple.getBestSignatureTime(signature.getId()));
        boolean stamped = signature.getTimestampList().stream()
                .anyMatch(stamp -> Times.instant(stamp.getProductionTime()).equals(best));
        return stamped ? best : null;
    }

    private static SealLevel level(SignatureLevel format) {
        return switch (format) {
            case PAdES_BASELINE_B -> SealLevel.B;
            case PAdES_BASELINE_T -> SealLevel.T;
            case PAdES_BASELINE_LT -> SealLevel.LT;
            case PAdES_BASELINE_LTA -> SealLevel.LTA;
            default -> SealLevel.OTHER;
        };
    }

    private static SealReport.Outcome outcome(Indication indication) {
        return switch (indication) {
            case TOTAL_PASSED, PASSED -> SealReport.Outcome.TOTAL_PASSED;
            case TOTAL_FAILED, FAILED -> SealReport.Outcome.TOTAL_FAILED;
            default -> SealReport.Outcome.INDETERMINATE;
        };
    }

    private static List<String> remarks(SimpleReport simple, String id) {
        List<String> remarks = new ArrayList<>();
        Stream.of(simple.getAdESValidationErrors(id), simple.getAdESValidationWarnings(id))
                .flatMap(List::stream)
                .map(Message::getValue)
                .distinct()
                .forEach(remarks::add);
        return remarks;
    }

    private static @Nullable Instant stampEnds(List<TimestampWrapper> stamps) {
        return stamps.stream()
                .max(Comparator.comparing(stamp -> Times.instant(stamp.getProductionTime())))
                .flatMap(newest -> newest.getCertificateChain().stream()
                        .map(certificate -> Times.instant(certificate.getNotAfter()))
                        .min(Comparator.naturalOrder()))
                .orElse(null);
    }
}
