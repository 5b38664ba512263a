package org.lineproof.reporting.control.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.Section;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.entity.ReportRequest;

class CompletenessTest {
    private static final String LOG = CutBuilder.SYSTEM_LOG;
    private static final Period NOVEMBER =
            new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    private final EvidenceCut cut = new CutBuilder()
            .system("deployer")
            .model("1", null)
            .receipt(1, true)
            .receipt(2, true)
            .receipt(4, true)
            .erase(1)
            .cut();

    @Test
    void theSentenceHasTheWordsOfTheRulesOfEvidence() {
        assertEquals(
                "for log " + LOG + " up to size 3: entries 0..2, 1 erased, 0 withheld, producer gaps 1",
                sentence(Completeness.ofWhole(cut.system(), Language.EN)));
        assertEquals(
                "für Log " + LOG + " bis Größe 3: Einträge 0..2, 1 gelöscht, 0 zurückgehalten, Lücken der Erzeuger 1",
                sentence(Completeness.ofWhole(cut.system(), Language.DE)));
    }

    @Test
    void entriesOfWhichSomethingIsKeptBackAreCounted() {
        String sentence = sentence(
                new Completeness(cut.system(), entry -> entry.index() > 0 && entry.content() != null, Language.EN));
        assertTrue(sentence.contains("1 erased, 1 withheld"), sentence);
    }

    @Test
    void whetherEveryDecisionWasLoggedStaysOpenWithoutACount() {
        assertTrue(every(cut).contains("INDETERMINATE"), every(cut));
        CutBuilder counted =
                new CutBuilder().system("deployer").model("1", null).receipt(1, true);
        String equal = every(
                counted.count("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", 1).cut());
        assertTrue(equal.contains("agrees with the receipts"), equal);
        String unequal = every(
                counted.count("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", 2).cut());
        assertTrue(unequal.contains("logged: no."), unequal);
    }

    @Test
    void theTraceabilityReportSaysTheSameSentence() {
        Section volume = Reports.of("R01", cut, NOVEMBER).sections().get(2);
        String sentence = sentence(Completeness.ofWhole(cut.system(), Language.EN));
        assertTrue(
                volume.blocks().stream()
                        .filter(Block.Facts.class::isInstance)
                        .flatMap(block -> ((Block.Facts) block).facts().stream())
                        .anyMatch(fact -> fact.value().equals(sentence)),
                volume.toString());
    }

    private static String every(EvidenceCut cut) {
        var finding = Reports.input(
                        new ReportRequest("R01", new SystemId(cut.systemId()), NOVEMBER.from(), NOVEMBER.to()),
                        cut,
                        Optional.empty())
                .finding(Completeness.RECONCILED);
        return ((Block.Paragraph)
                        Completeness.ofWhole(cut.system(), Language.EN).everyDecision(finding))
                .text();
    }

    private static String sentence(Completeness completeness) {
        List<Fact> facts = ((Block.Facts) completeness.blocks().get(0)).facts();
        return facts.get(0).value();
    }
}
