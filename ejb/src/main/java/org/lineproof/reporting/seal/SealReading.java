package org.lineproof.reporting.seal;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
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
import eu.europa.esig.dss.validation.SignedDocumentValidator;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.MalformedContainer;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.trust.SealPolicy;
import org.lineproof.reporting.seal.trust.SealTrust;
import org.lineproof.reporting.seal.trust.Times;
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
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "report.pdf"));
            validator.setPdfObjFactory(new PdfBoxNativeObjectFactory());
            return reports(validator);
        } catch (DSSException | IllegalInputException e) {
            throw Refusal.unprocessable("pdf", "the file cannot be read as PDF: " + e.getMessage());
        }
    }

    /**
     * What each seal of an evidence bundle comes to now. Of its files only the container's parts are read.
     *
     * @throws Refusal if it is no container, or a trust anchor or revocation list cannot be read
     */
    public List<SealReport> readContainer(StreamedArchive container) {
        try {
            ContainerParts parts = new ContainerParts(container.files());
            parts.covered();
            CMSDocumentValidator validator =
                    new CMSDocumentValidator(new InMemoryDocument(parts.signature(), ContainerParts.SIGNATURE));
            validator.setDetachedContents(List.of(new InMemoryDocument(parts.manifest(), ContainerParts.MANIFEST)));
            return reports(validator);
        } catch (MalformedContainer | DSSException | IllegalInputException e) {
            throw Refusal.unprocessable("bundle", "the file cannot be read as a container: " + e.getMessage());
        }
    }

    private List<SealReport> reports(SignedDocumentValidator validator) {
        validator.setCertificateVerifier(trust.verifier());
        validator.setValidationTime(Times.date(clock.instant()));
        validator.setEnableEtsiValidationReport(false);
        validator.setLocale(Locale.ENGLISH);
        Reports reports = validator.validateDocument(SealPolicy.load());
        SimpleReport simple = reports.getSimpleReport();
        DiagnosticData data = reports.getDiagnosticData();
        return data.getSignatures().stream()
                .map(signature -> report(simple, data, signature))
                .toList();
    }

    /**
     * When the first certificate behind the newest time stamps of two sealed files ends.
     *
     * @throws Refusal if one of them bears no stamped seal, or a seal that does not hold
     */
    public Instant firstEnd(byte[] pdf, StreamedArchive container) {
        return Stream.of(read(pdf), readContainer(container))
                .map(SealReading::end)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant end(List<SealReport> seals) {
        seals.stream()
                .filter(report -> report.outcome() != SealReport.Outcome.TOTAL_PASSED)
                .findFirst()
                .ifPresent(report -> {
                    throw Refusal.unprocessable(
                            "pdf",
                            "the seal of " + report.signer() + " does not validate: " + report.outcome() + " "
                                    + report.reason() + ": " + String.join("; ", report.remarks()));
                });
        return seals.stream()
                .map(SealReport::stampEndsAt)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> Refusal.unprocessable("pdf", "the file bears no seal with a time stamp"));
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
            case PAdES_BASELINE_B, CAdES_BASELINE_B -> SealLevel.B;
            case PAdES_BASELINE_T, CAdES_BASELINE_T -> SealLevel.T;
            case PAdES_BASELINE_LT, CAdES_BASELINE_LT -> SealLevel.LT;
            case PAdES_BASELINE_LTA, CAdES_BASELINE_LTA -> SealLevel.LTA;
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

    /** Stamps tell whole seconds; of two newest the one that holds longer counts. */
    private static @Nullable Instant stampEnds(List<TimestampWrapper> stamps) {
        Instant newest = stamps.stream()
                .map(stamp -> Times.instant(stamp.getProductionTime()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return stamps.stream()
                .filter(stamp -> Times.instant(stamp.getProductionTime()).equals(newest))
                .flatMap(stamp -> stamp.getCertificateChain().stream()
                        .map(certificate -> Times.instant(certificate.getNotAfter()))
                        .min(Comparator.naturalOrder())
                        .stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
