package org.lineproof.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.lineproof.report.Resource;
import org.lineproof.report.record.ReportRecord;

/** Document information and XMP. Both speak of the pinned moment, never of the clock. */
final class Metadata {
    static final String PRODUCER = "Lineproof";

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Resource XMP = new Resource("/org/lineproof/report/pdf/metadata.xmp");

    private final ReportRecord report;
    private final Instant asOf;

    Metadata(ReportRecord report) {
        this.report = report;
        this.asOf = report.pins().asOf().truncatedTo(ChronoUnit.SECONDS);
    }

    /** An instant as PDF writes it (ISO 32000-1, 7.9.4), in UTC. */
    static String pdfDate(Instant instant) {
        return PDF_DATE.format(instant);
    }

    void write(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title());
        information.setAuthor(report.organisation());
        information.setSubject(subject());
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        information.getCOSObject().setString(COSName.CREATION_DATE, pdfDate(asOf));
        information.getCOSObject().setString(COSName.MOD_DATE, pdfDate(asOf));
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private String title() {
        return report.definition().name() + ", " + report.id();
    }

    private String subject() {
        return report.system().name() + ", Regulation (EU) 2024/1689, "
                + report.definition().legalBasis();
    }

    private String xmp() {
        return XMP.text()
                .replace("${title}", escaped(title()))
                .replace("${author}", escaped(report.organisation()))
                .replace("${subject}", escaped(subject()))
                .replace("${producer}", PRODUCER)
                .replace("${date}", DateTimeFormatter.ISO_INSTANT.format(asOf));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
