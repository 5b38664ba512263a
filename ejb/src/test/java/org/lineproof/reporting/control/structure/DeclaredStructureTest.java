package org.lineproof.reporting.control.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.requirements.entity.ReportDefinition;

class DeclaredStructureTest {
    private final CutBuilder cut =
            new CutBuilder().system("both").receipt(1, false).answer("aia-72-1", "met", "2026-11-01", "2027-10-31");

    @ParameterizedTest
    @ValueSource(strings = {"R06", "R07", "R08", "R09", "R10", "R12", "R13", "R15", "R16", "R17", "R18", "R20"})
    void hasTheSectionsOfItsDefinitionAndTellsEachDutyOnce(String id) {
        ReportDefinition definition = Reports.CATALOGUE.report(id).orElseThrow();
        for (Language language : Language.values()) {
            ReportRecord report = report(id, language);
            assertEquals(
                    Reports.CATALOGUE.wording(definition, language).sections().stream()
                            .map(ReportDefinition.SectionDefinition::title)
                            .toList(),
                    report.sections().stream().map(Section::title).toList());
            List<String> told = report.sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .filter(Block.Facts.class::isInstance)
                    .flatMap(block -> ((Block.Facts) block).facts().stream())
                    .map(fact -> fact.label())
                    .sorted()
                    .toList();
            assertEquals(
                    definition.requirementIds().stream()
                            .map(duty -> Reports.CATALOGUE.requirement(duty).citation(language))
                            .sorted()
                            .toList(),
                    told);
            String json = json(report).toLowerCase(Locale.ROOT);
            assertFalse(json.contains("compliant"), json);
            assertArrayEquals(ReportJson.bytes(report), ReportJson.bytes(report(id, language)));
        }
    }

    @Test
    void anAnswerIsToldWithItsEntry() {
        Block.Findings findings = (Block.Findings) report("R07", Language.EN).sections().get(0).blocks().stream()
                .filter(Block.Findings.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals("aia-72-1", findings.findings().get(0).requirement());
        assertEquals(1, findings.findings().get(0).references().size());
    }

    @Test
    void whatNobodyAnsweredSaysWhatWouldSupplyIt() {
        assertTrue(json(report("R07", Language.EN)).contains("Art. 72(2): an answer with the document that shows it."));
        assertTrue(json(report("R07", Language.DE))
                .contains("Art. 72 Abs. 2: eine Antwort mit dem Dokument, das sie zeigt."));
    }

    @Test
    void aSectionWithoutDutiesSaysWhatBelongsThere() {
        Block.NoEvidence none = (Block.NoEvidence)
                report("R06", Language.EN).sections().get(0).blocks().get(0);
        assertTrue(none.wouldSupply().get(0).contains("earlier report ids"), none.toString());
    }

    @Test
    void takingTheAnswerAwayChangesItsLineAlone() {
        ReportRecord with = report("R07", Language.EN);
        ReportRecord without =
                Reports.of(Reports.request("R07", Language.EN), CutBuilder.never(cut.cut(), CutBuilder.AUDIT_LOG, 1));
        assertEquals(
                List.of(1),
                IntStream.range(0, with.sections().size())
                        .filter(at -> !with.sections()
                                .get(at)
                                .equals(without.sections().get(at)))
                        .mapToObj(at -> with.sections().get(at).number())
                        .toList());
    }

    private ReportRecord report(String id, Language language) {
        return Reports.of(Reports.request(id, language), cut.cut());
    }

    private static String json(ReportRecord report) {
        return new String(ReportJson.bytes(report), StandardCharsets.UTF_8);
    }
}
