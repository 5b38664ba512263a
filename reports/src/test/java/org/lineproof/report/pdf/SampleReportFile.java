package org.lineproof.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.picture.GraphPicture;
import org.lineproof.report.picture.Svg;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

/** Writes a sample report and some large graphs into a folder; run in a virtual machine of its own. */
public final class SampleReportFile {
    static final List<String> FILES = List.of("report.pdf", "report.json", "graphs.svg");

    private static final int GRAPHS = 4;

    private SampleReportFile() {}

    /** Arguments: seed, entries, folder, and the language of the report if it is not English. */
    public static void main(String[] arguments) throws IOException {
        Language language = arguments.length > 3 ? Language.valueOf(arguments[3]) : Language.EN;
        ReportRecord report = SampleReport.of(language, Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
        Path folder = Path.of(arguments[2]);
        Files.write(folder.resolve(FILES.get(0)), ReportPdf.bytes(report));
        Files.write(folder.resolve(FILES.get(1)), ReportJson.bytes(report));
        Files.write(folder.resolve(FILES.get(2)), graphs(language, Long.parseLong(arguments[0])));
    }

    private static byte[] graphs(Language language, long seed) {
        Random random = new Random(seed);
        StringBuilder drawn = new StringBuilder();
        for (int i = 1; i <= GRAPHS; i++) {
            drawn.append(Svg.of(GraphPicture.of(graph(random, 20 * i), Texts.in(language))))
                    .append('\n');
        }
        return drawn.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Graph graph(Random random, int size) {
        List<Graph.Node> nodes = new ArrayList<>();
        List<Graph.Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Graph.Kind kind = Graph.Kind.values()[random.nextInt(Graph.Kind.values().length)];
            nodes.add(new Graph.Node("n" + i, kind, "Knoten".repeat(1 + random.nextInt(4)) + i));
            for (int from = 0; i > 0 && from < 2; from++) {
                edges.add(new Graph.Edge("n" + random.nextInt(i), "n" + i));
            }
        }
        Basis basis = Basis.computed(LogState.PUBLISHED, SampleReport.SYSTEM_LOG, size);
        return new Graph(
                "Any graph of " + size, nodes, edges.stream().distinct().toList(), basis);
    }
}
