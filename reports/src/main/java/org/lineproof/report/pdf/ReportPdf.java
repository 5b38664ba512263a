package org.lineproof.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.annex.AttachedReport;
import org.lineproof.report.front.FrontPart;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.memory.PiecedBytes;
import org.lineproof.report.memory.SmallBuffers;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.file.DocumentFile;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Texts;

/**
 * Writes a report as PDF/A-3a and PDF/UA-1 with its JSON attached. The same record gives the same bytes, on any day
 * and machine.
 */
public final class ReportPdf {
    /** The empty signature field on the last page, which a visible seal fills. */
    public static final String SEAL_FIELD = "Seal";

    private ReportPdf() {}

    /** The whole file of a report without long annexes. */
    public static byte[] bytes(ReportRecord report) {
        return bytes(new AttachedReport(report, Collections.emptySortedMap()));
    }

    /** The whole file; the files of long annexes are attached beside the JSON. */
    public static byte[] bytes(AttachedReport attached) {
        ReportRecord report = attached.report();
        try (PDDocument document = new PDDocument(SmallBuffers::new)) {
            Typefaces faces = new Typefaces(document);
            float filledTo = new FrontPages(document, faces).layOut(FrontPart.xhtml(report));
            Texts texts = Texts.in(report.language());
            Hash content = attach(document, attached, texts);
            int front = document.getNumberOfPages();
            StructureTree tree = new StructureTree(document);
            try (Flow flow = new Flow(document, faces, tree, filledTo)) {
                for (Annex annex : report.annexes()) {
                    new LongTable(flow, faces, tree, report.pins(), texts).draw(annex.table());
                }
            }
            new SealPage(document, faces, tree, texts).draw();
            new RunningHeads(faces, report).draw(document, front);
            new Metadata(report).write(document);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            identify(document, content);
            PiecedBytes out = new PiecedBytes();
            faces.finish();
            DocumentFile.write(document, out);
            return out.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /** Returns the hash of the JSON. It is gone before the annexes are drawn: the two together would need twice the memory. */
    private static Hash attach(PDDocument document, AttachedReport attached, Texts texts) throws IOException {
        ReportRecord report = attached.report();
        byte[] json = ReportJson.bytes(report);
        Attachments attachments = new Attachments(document, report.pins().asOf());
        attachments.add(new Attachments.Attachment(
                "report.json", "application/json", texts.say("attachment.json"), Attachments.Attachment.SOURCE, json));
        for (Map.Entry<String, byte[]> file : attached.files().entrySet()) {
            attachments.add(new Attachments.Attachment(
                    file.getKey(),
                    "application/x-ndjson",
                    texts.say("attachment.annex"),
                    Attachments.Attachment.DATA,
                    file.getValue()));
        }
        attachments.write();
        return Hash.sha256(json);
    }

    /** The file identifier comes from the content; left alone it would come from the clock. */
    private static void identify(PDDocument document, Hash content) {
        byte[] id = Arrays.copyOf(content.bytes(), 16);
        COSArray identifiers = new COSArray();
        identifiers.add(new COSString(id));
        identifiers.add(new COSString(id));
        document.getDocument().setDocumentID(identifiers);
        document.setDocumentId(ByteBuffer.wrap(id).getLong());
    }
}
