package org.lineproof.deploy.stack.inside;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lineproof.reporting.seal.trust.SealPolicy;

/** Signs a page with a certificate of nobody and lets DSS judge it by the product's rules, which it reads by JAXB. */
public final class DssUse implements Callable<String> {
    private static final char[] PASSWORD = "a password of a test".toCharArray();

    @Override
    public String call() throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(page);
        }
        PDFDocumentValidator validator =
                new PDFDocumentValidator(new InMemoryDocument(signed(page.toByteArray()), "signed.pdf"));
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        SimpleReport report = validator.validateDocument(SealPolicy.load()).getSimpleReport();
        String id = report.getFirstSignatureId();
        return report.getSignatureFormat(id) + " " + report.getIndication(id) + " " + report.getSubIndication(id);
    }

    private static byte[] signed(byte[] pdf) throws Exception {
        try (Pkcs12SignatureToken token = new Pkcs12SignatureToken(keys(), new KeyStore.PasswordProtection(PASSWORD))) {
            DSSPrivateKeyEntry key = token.getKeys().get(0);
            PAdESSignatureParameters parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            InMemoryDocument document = new InMemoryDocument(pdf, "page.pdf");
            return DSSUtils.toByteArray(service.signDocument(
                    document,
                    parameters,
                    token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key)));
        }
    }

    private static byte[] keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=nobody");
        Instant now = Instant.now();
        Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("nobody", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }
}
