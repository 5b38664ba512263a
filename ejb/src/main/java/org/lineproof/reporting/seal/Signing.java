package org.lineproof.reporting.seal;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lineproof.anchoring.boundary.TimeStampIssuance;
import org.lineproof.reporting.seal.key.SealKey;
import org.lineproof.reporting.seal.trust.SealTrust;
import org.lineproof.reporting.seal.trust.StampSource;

/** What sealing and renewing have in common: the same digests, sizes and sources. */
@ApplicationScoped
public class Signing {
    /** Room for a signature with a long chain of large certificates and its time stamp, in bytes. */
    private static final int SIGNATURE_BYTES = 32_768;

    private static final int STAMP_BYTES = 16_384;

    @Inject
    SealTrust trust;

    @Inject
    TimeStampIssuance stamps;

    PAdESService service() {
        PAdESService service = new PAdESService(trust.verifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(new StampSource(stamps));
        return service;
    }

    PAdESSignatureParameters parameters(SignatureLevel level) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(SealKey.DIGEST);
        parameters.setContentSize(SIGNATURE_BYTES);
        parameters.setSignatureTimestampParameters(new PAdESTimestampParameters(SealKey.DIGEST));
        PAdESTimestampParameters archive = new PAdESTimestampParameters(SealKey.DIGEST);
        archive.setContentSize(STAMP_BYTES);
        parameters.setArchiveTimestampParameters(archive);
        return parameters;
    }
}
