package org.lineproof.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.json.ReportReader;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.control.export.ReportExports;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;

/** Reports about a system that is registered and of which nothing is logged: every definition that is not about one decision. */
class EmptySystemReportsTest {
    private static final Pattern ZERO = Pattern.compile("(^|\\D)0(\\D|$)");

    private final EvidenceCut empty = RichAndPoor.empty().cut();
    private final Reference head = Reference.toEmpty(CutBuilder.SYSTEM_LOG);

    static Stream<String> definitions() {
        return Definitions.made().stream().filter(definition -> !definition.equals(ReportRequest.EXPLANATION));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void beginsWithWhatIsRegisteredAndThatNothingIsLogged(String definition) {
        for (Language language : Language.values()) {
            Block.Facts first = (Block.Facts)
                    report(definition, language).sections().get(0).blocks().get(0);
            assertTrue(first.facts().size() > 2, first.toString());
            assertTrue(first.facts().get(0).value().startsWith("2026-11-22T10:00"), first.toString());
            Fact nothing = first.facts().get(1);
            assertTrue(
                    nothing.value().contains(language == Language.EN ? "nothing is logged" : "nichts ist"), definition);
            assertEquals(List.of(head), nothing.basis().references());
            assertEquals(LogState.PUBLISHED, nothing.basis().state());
            assertTrue(first.facts().get(2).value().contains("Art."), first.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void countsNothingOverTheLogOfTheSystem(String definition) {
        for (Language language : Language.values()) {
            for (Fact fact : facts(report(definition, language))) {
                boolean counted = fact.kind() == Column.Kind.TEXT
                        && fact.basis().references().equals(List.of(head));
                String value = fact.value().replace("Größe 0", "").replace("size 0", "");
                assertFalse(counted && ZERO.matcher(value).find(), fact.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void isSetAgainFromItsOwnJson(String definition) throws Exception {
        for (Language language : Language.values()) {
            ReportRecord report = report(definition, language);
            byte[] json = ReportJson.bytes(report);
            ReportRecord again = ReportReader.of(json);
            assertEquals(report, again);
            assertArrayEquals(json, ReportJson.bytes(again));
            assertArrayEquals(json, ReportJson.bytes(report(definition, language)));
        }
        ReportRecord german = report(definition, Language.DE);
        assertArrayEquals(ReportPdf.bytes(german), ReportPdf.bytes(ReportReader.of(ReportJson.bytes(german))));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void isExportedInEveryFormat(String definition) {
        ReportRequest request = Reports.request(definition, Language.EN);
        ReportInput input = Reports.input(request, empty, Optional.empty());
        var files = ReportExports.of(Reports.of(request, empty), input);
        assertEquals(
                List.of(ReportFormat.CSV, ReportFormat.PROV, ReportFormat.CYCLONEDX, ReportFormat.OPENLINEAGE),
                List.copyOf(files.keySet()));
        assertTrue(text(files.get(ReportFormat.CSV)).contains(CutBuilder.SYSTEM_LOG + "#none"));
        assertTrue(text(files.get(ReportFormat.PROV)).contains("\"treeSize\":0"));
    }

    @Test
    void completenessIsSaidInTheWordsOfTheRulesWithoutZeroes() {
        for (String definition : List.of("R01", "R04")) {
            String report = text(ReportJson.bytes(report(definition, Language.EN)));
            assertTrue(
                    report.contains("for log " + CutBuilder.SYSTEM_LOG + " up to size 0: nothing is logged"), report);
            assertTrue(report.contains("Whether every decision was logged: INDETERMINATE"), report);
            assertFalse(report.contains("0 erased"), report);
        }
    }

    @Test
    void aReceiptMakesAnotherReport() {
        EvidenceCut later = RichAndPoor.empty().receipt(1, false).cut();
        for (String definition : List.of("R01", "R04", "R11")) {
            ReportRecord before = report(definition, Language.EN);
            ReportRecord after = RichAndPoor.report(definition, later, Language.EN);
            assertFalse(before.id().equals(after.id()));
            assertFalse(text(ReportJson.bytes(after)).contains("nothing is logged"), definition);
        }
    }

    @Test
    void aFieldThatIsToBeWithheldIsWithheldFromNothing() {
        ReportRequest plain = Reports.request("R04", Language.EN);
        ReportScope withheld = new ReportScope(null, new TreeSet<>(Set.of("decisionId")), "", "", "");
        ReportRecord masked = Reports.of(
                new ReportRequest("R04", plain.system(), plain.from(), plain.to(), Language.EN, withheld, ""), empty);
        assertTrue(text(ReportJson.bytes(masked)).contains("decisionId"));
    }

    private ReportRecord report(String definition, Language language) {
        return RichAndPoor.report(definition, empty, language);
    }

    private static List<Fact> facts(ReportRecord report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Facts.class::isInstance)
                .flatMap(block -> ((Block.Facts) block).facts().stream())
                .toList();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
