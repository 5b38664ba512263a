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
import org.lineproof.report.front.BasisWords;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;

/**
 * CPU time that a row of an annex costs in a tagged PDF: our writer beside Apache FOP, which sets the same cells with the
 * same faces. Both run in turn in one virtual machine. Ours writes a whole report (front part, JSON attached, PDF/A-3a);
 * FOP the table alone, tagged. What a report of {@value #FEW} rows costs is taken off for the figure without the fixed part.
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
        List<Double> ours = new ArrayList<>();
        List<Double> oursRows = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> theirsRows = new ArrayList<>();
        for (int round = -WARM; round < rounds; round++) {
            double whole = cpu(() -> ReportPdf.bytes(many));
            double fixed = cpu(() -> ReportPdf.bytes(few));
            double fopWhole = cpu(() -> fop(manyFo));
            double fopFixed = cpu(() -> fop(fewFo));
            if (round >= 0) {
                ours.add(whole / ROWS);
                oursRows.add((whole - fixed) / (ROWS - FEW));
                theirs.add(fopWhole / ROWS);
                theirsRows.add((fopWhole - fopFixed) / (ROWS - FEW));
            }
        }
        out.printf(Locale.ROOT, "%d rows, %d rounds after %d to warm up, CPU of the thread%n", ROWS, rounds, WARM);
        describe("ours", ReportPdf.bytes(many));
        describe("FOP", fop(manyFo));
        print("whole document, a row", ours, theirs);
        print("without the fixed part, a row", oursRows, theirsRows);
    }

    private void print(String what, List<Double> ours, List<Double> theirs) {
        out.printf(
                Locale.ROOT,
                "%s: ours %s, FOP %s, ratio of medians %.3f%n",
                what,
                words(ours),
                words(theirs),
                median(ours) / median(theirs));
    }

    private static String words(List<Double> micros) {
        List<Double> sorted = micros.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.0f µs (%.0f to %.0f)", median(micros), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void describe(String who, byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getDocumentCatalog().getStructureTreeRoot() == null) {
                throw new IllegalStateException(who + " wrote no tags");
            }
            out.printf(Locale.ROOT, "%s: %d pages, %,d bytes, tagged%n", who, document.getNumberOfPages(), pdf.length);
        }
    }

    /** Microseconds. */
    private static double cpu(Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Objects.requireNonNull(work.run());
        return (threads.getCurrentThreadCpuTime() - before) / 1e3;
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
        Texts texts = Texts.in(report.language());
        for (Table.Row row : table.rows()) {
            fo.append("<fo:table-row keep-together.within-page='always'>");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(fo, table.columns().get(i).kind(), row.cells().get(i));
            }
            BasisWords words = BasisWords.of(row.basis(), report.pins(), texts);
            cell(fo, Column.Kind.TEXT, words.standing() + " " + words.references());
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
