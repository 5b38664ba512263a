package org.lineproof.reporting.seal;

import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.pdf.face.Face;
import org.lineproof.report.picture.Ink;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.seal.key.SealKey;

/**
 * What the field on the last page shows: who sealed, when by the sealer's clock, who vouches for the sealer, and that a
 * certificate for tests is one.
 */
record VisibleSeal(CertificateToken certificate, Instant at, Language language) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final float PADDING = 6;
    private static final float MOST_LETTER = 9;

    /** The lines, from above. */
    List<String> lines() {
        Texts texts = Texts.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("seal.by"));
        lines.add(DSSASN1Utils.getHumanReadableName(certificate));
        lines.add(texts.say("seal.time", TIME.format(at)));
        lines.add(texts.say("seal.issuer", DSSASN1Utils.getHumanReadableName(certificate.getIssuer())));
        if (SealKey.isForTests(certificate)) {
            lines.add(texts.say("seal.worthless"));
        }
        return lines;
    }

    SignatureImageParameters parameters() {
        DSSFileFont font =
                new DSSFileFont(new ByteArrayInputStream(Face.SANS.file().bytes()));
        font.setSize(MOST_LETTER);
        font.setEmbedFontSubset(true);
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText(String.join("\n", lines()));
        text.setFont(font);
        text.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
        text.setTextColor(colour(Ink.INK));
        text.setBackgroundColor(colour(Ink.WASH));
        text.setPadding(PADDING);
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setFieldId(ReportPdf.SEAL_FIELD);
        SignatureImageParameters seal = new SignatureImageParameters();
        seal.setFieldParameters(field);
        seal.setTextParameters(text);
        seal.setBackgroundColor(colour(Ink.WASH));
        return seal;
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb());
    }
}
