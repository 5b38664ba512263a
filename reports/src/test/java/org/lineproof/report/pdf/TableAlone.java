package org.lineproof.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.lineproof.report.pdf.face.Typefaces;
import org.lineproof.report.pdf.file.DocumentFile;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Texts;

/** The table of an annex as a tagged document of its own, without anything else of a report: what is compared with other writers. */
public final class TableAlone {
    private TableAlone() {}

    /** The table of the first annex. */
    public static byte[] bytes(ReportRecord report) throws IOException {
        try (PDDocument document = new PDDocument()) {
            tag(document);
            Texts texts = Texts.in(report.language());
            Typefaces faces = new Typefaces(document);
            StructureTree tree = new StructureTree(document);
            try (Flow flow = new Flow(document, faces, tree, 0)) {
                new LongTable(flow, faces, tree, report.pins(), texts)
                        .draw(report.annexes().get(0).table());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            faces.finish();
            DocumentFile.write(document, out);
            return out.toByteArray();
        }
    }

    private static void tag(PDDocument document) {
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        root.appendKid(new PDStructureElement("Document", root));
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.getCOSObject().setItem(COSName.NUMS, new COSArray());
        root.setParentTree(parents);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }
}
