package org.lineproof.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files inside a document, as PDF/A-3 wants them: associated with the document, with their relationship named. */
final class Attachments {
    /**
     * A file inside the document.
     *
     * @param name file name
     * @param mediaType for example application/json
     * @param description one sentence
     * @param relationship what it is to the document (ISO 32000-2, 7.11.3): {@link #SOURCE} or {@link #DATA}
     */
    record Attachment(String name, String mediaType, String description, String relationship, byte[] data) {
        /** What the document was made from. */
        static final String SOURCE = "Source";

        /** What a table of the document shows, or shows the beginning of. */
        static final String DATA = "Data";
    }

    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private final PDDocument document;
    private final Instant date;
    private final Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
    private final COSArray associated = new COSArray();

    /** @param date is recorded as the date of each file */
    Attachments(PDDocument document, Instant date) {
        this.document = document;
        this.date = date;
    }

    /** Deflates the file into the document; its bytes are not held any longer than that. */
    void add(Attachment attachment) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.data()), COSName.FLATE_DECODE);
        file.setSubtype(attachment.mediaType());
        file.setSize(attachment.data().length);
        COSDictionary parameters = file.getCOSObject().getCOSDictionary(COSName.PARAMS);
        parameters.setString(COSName.CREATION_DATE, Metadata.pdfDate(date));
        parameters.setString(COSName.MOD_DATE, Metadata.pdfDate(date));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, attachment.relationship());
        byName.put(attachment.name(), specification);
        associated.add(specification.getCOSObject());
    }

    /** Enters the files into the catalog. */
    void write() {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(ASSOCIATED_FILES, associated);
    }
}
