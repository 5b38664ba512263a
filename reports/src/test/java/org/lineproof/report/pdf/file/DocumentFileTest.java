package org.lineproof.report.pdf.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another reader finds in the file what was in the document. */
class DocumentFileTest {
    private static final COSName THING = COSName.getPDFName("Thing (with # signs)");
    private static final int COLUMNS = 3;
    /** More than fit into one object stream. */
    private static final int ROWS = 150;

    private final PDDocument document = new PDDocument();
    private final COSDictionary catalog = document.getDocumentCatalog().getCOSObject();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void everyKindOfObjectIsReadBack() throws IOException {
        COSArray all = new COSArray();
        all.add(new COSFloat(-0.25f));
        all.add(COSInteger.get(-70_000));
        all.add(COSBoolean.TRUE);
        all.add(COSNull.NULL);
        all.add(new COSString("(a) \\ ü – 漢"));
        all.add(new COSArray());
        COSDictionary direct = new COSDictionary();
        direct.setDirect(true);
        direct.setItem(THING, THING);
        all.add(direct);
        catalog.setItem(THING, all);
        try (PDDocument read = Loader.loadPDF(bytes())) {
            COSArray found = read.getDocumentCatalog().getCOSObject().getCOSArray(THING);
            assertEquals(-0.25f, ((COSFloat) found.get(0)).floatValue());
            assertEquals(-70_000, found.getInt(1));
            assertEquals(COSBoolean.TRUE, found.get(2));
            assertEquals(COSNull.NULL, found.get(3));
            assertEquals("(a) \\ ü – 漢", found.getString(4));
            assertEquals(0, ((COSArray) found.get(5)).size());
            assertEquals(THING, ((COSDictionary) found.get(6)).getItem(THING));
        }
    }

    @Test
    void aDictionaryNamedTwiceIsOneObjectAndMayNameItself() throws IOException {
        COSDictionary one = new COSDictionary();
        one.setItem(THING, one);
        COSArray two = new COSArray();
        two.add(one);
        two.add(one);
        catalog.setItem(THING, two);
        try (PDDocument read = Loader.loadPDF(bytes())) {
            COSArray found = read.getDocumentCatalog().getCOSObject().getCOSArray(THING);
            assertSame(found.getObject(0), found.getObject(1));
            assertSame(found.getObject(0), ((COSDictionary) found.getObject(0)).getCOSDictionary(THING));
        }
    }

    @Test
    void streamsAreReadBackAndSoIsOneWithoutData() throws IOException {
        byte[] content = "endstream endobj".repeat(2_000).getBytes(StandardCharsets.US_ASCII);
        COSStream full = document.getDocument().createCOSStream();
        try (var out = full.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        COSArray both = new COSArray();
        both.add(full);
        both.add(document.getDocument().createCOSStream());
        catalog.setItem(THING, both);
        try (PDDocument read = Loader.loadPDF(bytes())) {
            COSArray found = read.getDocumentCatalog().getCOSObject().getCOSArray(THING);
            assertArrayEquals(
                    content,
                    ((COSStream) found.getObject(0)).createInputStream().readAllBytes());
            assertEquals(0, ((COSStream) found.getObject(1)).getLength());
        }
    }

    @Test
    void everyCellIsAnElementOfItsRowAndTheParentOfItsMark() throws IOException {
        COSDictionary body = new COSDictionary();
        RowElements rows = new RowElements(body, COLUMNS);
        COSArray parents = new COSArray();
        for (int page = 0; page < 2; page++) {
            PDPage paper = new PDPage();
            document.addPage(paper);
            COSArray marked = new COSArray();
            marked.add(body);
            RowElements.Run run = rows.on(paper.getCOSObject(), 1);
            for (int i = 0; i < ROWS / 2; i++) {
                run.add();
            }
            marked.add(run);
            parents.add(marked);
        }
        catalog.setItem(THING, parents);
        try (PDDocument read = Loader.loadPDF(bytes())) {
            COSArray found = read.getDocumentCatalog().getCOSObject().getCOSArray(THING);
            for (int row = 0; row < ROWS; row++) {
                COSDictionary page = read.getPage(row / (ROWS / 2)).getCOSObject();
                COSArray marked = (COSArray) found.getObject(row / (ROWS / 2));
                assertRow((COSDictionary) marked.getObject(0), row, marked, page);
            }
        }
    }

    private static void assertRow(COSDictionary body, int at, COSArray marked, COSDictionary page) {
        COSArray kids = body.getCOSArray(COSName.K);
        assertEquals(ROWS, kids.size());
        COSDictionary row = (COSDictionary) kids.getObject(at);
        assertEquals("TR", row.getNameAsString(COSName.S));
        assertSame(body, row.getCOSDictionary(COSName.P));
        COSArray cells = row.getCOSArray(COSName.K);
        assertEquals(COLUMNS, cells.size());
        for (int i = 0; i < COLUMNS; i++) {
            COSDictionary cell = (COSDictionary) cells.getObject(i);
            assertEquals("TD", cell.getNameAsString(COSName.S));
            assertSame(row, cell.getCOSDictionary(COSName.P));
            assertSame(page, cell.getCOSDictionary(COSName.PG));
            int mark = 1 + at % (ROWS / 2) * COLUMNS + i;
            assertEquals(mark, cell.getInt(COSName.K));
            assertSame(cell, marked.getObject(mark));
        }
    }

    @Test
    void rowsDoNotGoOnOnAPageThatWasLeft() {
        RowElements rows = new RowElements(new COSDictionary(), COLUMNS);
        RowElements.Run left = rows.on(new COSDictionary(), 0);
        rows.on(new COSDictionary(), 0).add();
        assertThrows(IllegalStateException.class, left::add);
    }

    @Test
    void theWriterOfTheLibraryIsNotGivenRowsItWouldLose() {
        COSDictionary body = new COSDictionary();
        catalog.setItem(THING, body);
        new RowElements(body, COLUMNS).on(new COSDictionary(), 0).add();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(IOException.class, () -> document.save(out));
        assertThrows(IllegalStateException.class, () -> document.save(out, CompressParameters.NO_COMPRESSION));
    }

    @Test
    void whatIsNoObjectOfAFileIsRefused() {
        COSArray wrong = new COSArray();
        wrong.add(document.getDocument());
        catalog.setItem(THING, wrong);
        assertThrows(IllegalStateException.class, this::bytes);
    }

    @Test
    void theBeginningAndTheEndAreThoseOfAnArchivableFile() throws IOException {
        String file = new String(bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(file.startsWith("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n"), file.substring(0, 30));
        assertTrue(file.endsWith("\n%%EOF\n"), file);
        try (PDDocument read = Loader.loadPDF(file.getBytes(StandardCharsets.ISO_8859_1))) {
            COSBase type = read.getDocument().getTrailer().getItem(COSName.TYPE);
            assertEquals(COSName.XREF, type);
        }
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentFile.write(document, out);
        return out.toByteArray();
    }
}
