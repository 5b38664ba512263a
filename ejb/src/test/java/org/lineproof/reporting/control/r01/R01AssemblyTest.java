package org.lineproof.reporting.control.r01;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.figure.Graph;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.assembly.Reports;

class R01AssemblyTest {
    private static final Period NOVEMBER =
            new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    private static final Period EARLIER =
            new Period(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"));

    private final EvidenceCut cut = new CutBuilder()
            .system("deployer")
            .model("1", "train")
            .run("train", List.of("features"), List.of("model"))
            .receipt(1, true)
            .receipt(2, true)
            .act("OVERRIDDEN")
            .receipt(4, false)
            .cut();

    @Test
    void hasTheSectionsOfItsDefinition() {
        List<Section> sections = report(cut, NOVEMBER).sections();
        assertEquals(11, sections.size());
        assertEquals("Scope and identity", sections.get(0).title());
        assertEquals("Limits", sections.get(10).title());
    }

    @Test
    void sectionsSayWhatWouldSupplyWhatIsNotRecorded() {
        for (int number : new int[] {2, 4, 5, 6}) {
            assertTrue(
                    report(cut, NOVEMBER).sections().get(number - 1).blocks().stream()
                            .anyMatch(Block.NoEvidence.class::isInstance),
                    "section " + number);
        }
    }

    @Test
    void theSameValuesGiveTheSameReport() {
        assertArrayEquals(ReportJson.bytes(report(cut, NOVEMBER)), ReportJson.bytes(report(cut, NOVEMBER)));
    }

    @Test
    void theIdFollowsFromThePinsAndThePeriod() {
        assertEquals(report(cut, NOVEMBER).id(), report(cut, NOVEMBER).id());
        assertNotEquals(report(cut, NOVEMBER).id(), report(cut, EARLIER).id());
    }

    @Test
    void receiptsAreCountedByDayInThePeriodOnly() {
        assertTrue(json(report(cut, NOVEMBER)).contains("Receipts in the period, by day and model version"));
        assertFalse(json(report(cut, EARLIER)).contains("Receipts in the period, by day and model version"));
    }

    @Test
    void theChartCountsTheReceiptsOfThePeriod() {
        List<Chart> charts = report(cut, NOVEMBER).sections().get(2).blocks().stream()
                .filter(Block.Bars.class::isInstance)
                .map(block -> ((Block.Bars) block).chart())
                .toList();
        assertEquals(List.of("signed"), charts.get(0).series());
        assertEquals(3, charts.get(0).bars().stream().mapToLong(Chart.Bar::sum).sum());
    }

    @Test
    void thePictureLeadsFromTheDataSetToTheSystem() {
        Graph graph = graphs(cut).get(0);
        assertEquals(
                List.of(Graph.Kind.RUN, Graph.Kind.UNRESOLVED, Graph.Kind.MODEL, Graph.Kind.SYSTEM),
                graph.nodes().stream().map(Graph.Node::kind).toList());
        assertEquals(3, graph.edges().size());
        assertEquals(
                List.of("lineage", "audit", "audit"),
                graph.basis().references().stream()
                        .map(reference -> reference.origin().replaceAll(".*/", ""))
                        .toList());
    }

    @Test
    void aSystemWithoutLineageHasNoPicture() {
        assertTrue(graphs(new CutBuilder().system("deployer").receipt(1, false).cut())
                .isEmpty());
    }

    @Test
    void theTraceNamesPersonModelAndTraining() {
        String json = json(report(cut, NOVEMBER));
        assertTrue(json.contains("\"D-2\",\"review\",\"triage@1\",\"train\",\"OVERRIDDEN\""), json);
        assertTrue(json.contains("triage@2-rc, not registered"), json);
    }

    @Test
    void theAnnexHoldsEveryEntryOfTheLog() {
        ReportRecord report = report(cut, EARLIER);
        assertEquals(4, report.annexes().get(0).table().rows().size());
    }

    @Test
    void everyRowShowsWhatItsReceiptsProofIsWorth() {
        TrustAnchor anchor = Triage.anchor("triage3", 1);
        EvidenceCut proved = new CutBuilder()
                .system("deployer")
                .proposed(anchor, "ada")
                .act(anchor, "approved", "grace")
                .receipt(1, Triage.fields(anchor, "0", "D-1"))
                .receipt(2, Triage.fields(anchor, "0", "D-2"))
                .cut();
        ReportRecord report = report(proved, NOVEMBER);
        List<Table.Row> rows = report.annexes().get(0).table().rows();
        assertEquals(EvidenceClass.ZK_PROVED, rows.get(0).basis().evidence());
        assertTrue(rows.get(0).cells().contains("D-1, fast-track, proof holds"), rows.toString());
        assertEquals(EvidenceClass.SIGNED, rows.get(1).basis().evidence());
        assertTrue(rows.get(1).cells().contains("D-2, fast-track, proof does not hold"), rows.toString());
        String json = json(report);
        assertTrue(json.contains("fast-track, proof holds"), json);
        assertTrue(json.contains("not counted: filed for another decision"), json);
        assertArrayEquals(ReportJson.bytes(report), ReportJson.bytes(report(proved, NOVEMBER)));
    }

    @Test
    void aDayOfProvedReceiptsIsProved() {
        TrustAnchor anchor = Triage.anchor("triage3", 1);
        CutBuilder builder = new CutBuilder()
                .system("deployer")
                .proposed(anchor, "ada")
                .act(anchor, "approved", "grace")
                .receipt(1, Triage.fields(anchor, "0", "D-1"));
        assertEquals(EvidenceClass.ZK_PROVED, perDay(builder.cut()).basis().evidence());
        builder.receipt(2, Triage.fields(anchor, "0", "D-2"));
        assertEquals(EvidenceClass.SIGNED, perDay(builder.cut()).basis().evidence());
    }

    private static Table.Row perDay(EvidenceCut cut) {
        return report(cut, NOVEMBER).sections().get(2).blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .map(rows -> ((Block.Rows) rows).table().rows().get(0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anErasedContentSaysSo() {
        EvidenceCut erased = new CutBuilder()
                .system("deployer")
                .model("1", null)
                .receipt(1, true)
                .erase(0)
                .cut();
        assertTrue(json(report(erased, NOVEMBER)).contains("erased"));
    }

    @Test
    void aSystemThatIsNotDeclaredInTheCutHasNoReport() {
        EvidenceCut undeclared =
                new CutBuilder().model("1", null).receipt(1, true).cut();
        assertThrows(IllegalArgumentException.class, () -> report(undeclared, NOVEMBER));
    }

    @Test
    void neverSaysThatSomethingIsCompliant() {
        assertFalse(json(report(cut, NOVEMBER)).toLowerCase(Locale.ROOT).contains("compliant"));
    }

    private static ReportRecord report(EvidenceCut cut, Period period) {
        return Reports.of("R01", cut, period);
    }

    private static String json(ReportRecord report) {
        return new String(ReportJson.bytes(report), StandardCharsets.UTF_8);
    }

    private static List<Graph> graphs(EvidenceCut cut) {
        return report(cut, NOVEMBER).sections().get(7).blocks().stream()
                .filter(Block.Lineage.class::isInstance)
                .map(block -> ((Block.Lineage) block).graph())
                .toList();
    }
}
