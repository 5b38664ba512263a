import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lineproof.report.SampleReport;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.pdf.TableAlone;
import org.lineproof.report.pdf.table.SharedBasis;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;

/**
 * CPU time that a row of an annex costs in a tagged PDF: our writer beside Apache FOP, in turn in one virtual machine. Both
 * set the same cells of the same table with the same two faces, with the head on every page, as a tagged document with
 * subset fonts and deflated pages. FOP reads its formatting objects, we our record.
 * Beside it stands our whole report: front part, bookmarks, running heads, field for the seal, JSON attached, PDF/A-3a. What
 * a document of {@value #FEW} rows costs is taken off, so that start and front part are not counted as rows.
 */
final class FopComparison {
    private static final int ROWS = 5_000;
    private static final int FEW = 20;
    private static final int WARM = 2;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final FopFactory fop;

    private FopComparison() throws Exception {
        java.util.logging.Logger.getLogger("org.apache.fop").setLevel(java.util.logging.Level.SEVERE);
        this.fop = new FopConfParser(
                        new ByteArrayInputStream(configuration().getBytes(StandardCharsets.UTF_8)),
                        new java.io.File(".").toURI())
                .getFopFactoryBuilder()
                .build();
    }

    /** Argument: rounds, 9 if absent. */
    public static void main(String[] arguments) throws Exception {
        new FopComparison().run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9);
    }

    private void run(int rounds) throws Exception {
        ReportRecord many = SampleReport.of(1, ROWS);
        ReportRecord few = SampleReport.of(1, FEW);
        byte[] manyFo = formattingObjects(many);
        byte[] fewFo = formattingObjects(few);
        Rows ours = new Rows(() -> TableAlone.bytes(many), () -> TableAlone.bytes(few));
        Rows whole = new Rows(() -> ReportPdf.bytes(many), () -> ReportPdf.bytes(few));
        Rows theirs = new Rows(() -> fop(manyFo), () -> fop(fewFo));
        for (int round = -WARM; round < rounds; round++) {
            ours.measure(round >= 0);
            theirs.measure(round >= 0);
            whole.measure(round >= 0);
        }
        out.printf(Locale.ROOT, "%d rows, %d rounds after %d to warm up, CPU of the thread%n", ROWS, rounds, WARM);
        describe("our table alone", ours);
        describe("FOP's table alone", theirs);
        describe("our whole report", whole);
        out.printf(Locale.ROOT, "table alone, ours to FOP: ratio of medians %.3f%n", ours.median() / theirs.median());
        out.printf(Locale.ROOT, "our whole report to FOP's table: %.3f%n", whole.median() / theirs.median());
    }

    private void describe(String who, Rows rows) throws Exception {
        byte[] pdf = rows.many().run();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getDocumentCatalog().getStructureTreeRoot() == null) {
                throw new IllegalStateException(who + " has no tags");
            }
            out.printf(
                    Locale.ROOT,
                    "%s: %.0f µs a row (%.0f to %.0f); %d pages, %,d bytes%n",
                    who,
                    rows.median(),
                    rows.sorted().get(0),
                    rows.sorted().get(rows.sorted().size() - 1),
                    document.getNumberOfPages(),
                    pdf.length);
        }
    }

    /** What a row costs in a document of many rows, without what one of few rows costs; microseconds, a figure for each round. */
    private record Rows(Work many, Work few, List<Double> micros) {
        Rows(Work many, Work few) {
            this(many, few, new ArrayList<>());
        }

        void measure(boolean kept) throws Exception {
            double row = (cpu(many) - cpu(few)) / (ROWS - FEW);
            if (kept) {
                micros.add(row);
            }
        }

        List<Double> sorted() {
            return micros.stream().sorted().toList();
        }

        double median() {
            return sorted().get(micros.size() / 2);
        }

        private static double cpu(Work work) throws Exception {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            Objects.requireNonNull(work.run());
            return (threads.getCurrentThreadCpuTime() - before) / 1e3;
        }
    }

    private byte[] fop(byte[] formattingObjects) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 20);
        Fop run = fop.newFop("application/pdf", pdf);
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(
                        new StreamSource(new ByteArrayInputStream(formattingObjects)),
                        new SAXResult(run.getDefaultHandler()));
        return pdf.toByteArray();
    }

    private static byte[] formattingObjects(ReportRecord report) {
        Table table = report.annexes().get(0).table();
        StringBuilder fo = new StringBuilder(1 << 20)
                .append("<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' xml:lang='en' font-family='Plex Sans'")
                .append(" font-size='7.2pt' line-height='9.2pt'><fo:layout-master-set>")
                .append("<fo:simple-page-master master-name='page' page-width='210mm' page-height='297mm'>")
                .append("<fo:region-body margin='74pt 51pt 68pt 51pt'/></fo:simple-page-master></fo:layout-master-set>")
                .append("<fo:page-sequence master-reference='page'><fo:flow flow-name='xsl-region-body'>")
                .append("<fo:table table-layout='fixed' width='100%'>");
        table.columns()
                .forEach(column -> fo.append("<fo:table-column column-width='proportional-column-width(")
                        .append(column.share())
                        .append(")'/>"));
        fo.append("<fo:table-column column-width='99pt'/><fo:table-header><fo:table-row>");
        table.columns().forEach(column -> cell(fo, Column.Kind.TEXT, column.head()));
        cell(fo, Column.Kind.TEXT, "Basis");
        fo.append("</fo:table-row></fo:table-header><fo:table-body>");
        SharedBasis shared = SharedBasis.of(table, report.pins(), Texts.in(report.language()));
        for (Table.Row row : table.rows()) {
            fo.append("<fo:table-row keep-together.within-page='always'>");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(fo, table.columns().get(i).kind(), row.cells().get(i));
            }
            cell(fo, Column.Kind.TEXT, String.join(" ", shared.cell(row.basis())));
            fo.append("</fo:table-row>");
        }
        return fo.append("</fo:table-body></fo:table></fo:flow></fo:page-sequence></fo:root>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void cell(StringBuilder fo, Column.Kind kind, String text) {
        fo.append("<fo:table-cell padding='3pt 4pt'><fo:block");
        // FOP breaks a long word only where it is told that it may.
        String shown = text;
        if (kind == Column.Kind.DIGEST) {
            fo.append(" font-family='Plex Mono' font-size='6.2pt'");
            shown = text.replaceAll("(.{8})", "$1\u200b");
        } else if (kind == Column.Kind.NUMBER) {
            fo.append(" text-align='right'");
        }
        fo.append('>').append(shown.replace("&", "&amp;").replace("<", "&lt;")).append("</fo:block></fo:table-cell>");
    }

    private static String configuration() {
        return "<fop version='1.0'><accessibility>true</accessibility><renderers><renderer"
                + " mime='application/pdf'><fonts>"
                + font("Plex Sans", "IBMPlexSans-Regular.ttf")
                + font("Plex Mono", "IBMPlexMono-Regular.ttf")
                + "</fonts></renderer></renderers></fop>";
    }

    private static String font(String family, String file) {
        String path = "/org/lineproof/report/fonts/" + file;
        return "<font kerning='no' embedding-mode='subset' embed-url='"
                + Objects.requireNonNull(ReportPdf.class.getResource(path), path)
                + "'><font-triplet name='" + family + "' style='normal' weight='normal'/></font>";
    }

    /** Makes a document. */
    private interface Work {
        byte[] run() throws Exception;
    }
}
