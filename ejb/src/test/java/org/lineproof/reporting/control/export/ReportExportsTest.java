package org.lineproof.reporting.control.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.requirements.entity.Requirement;

class ReportExportsTest {
    private final EvidenceCut cut = Traced.builder().cut();

    @Test
    void theSameCutGivesTheSameBytes() {
        Map<ReportFormat, byte[]> first = exports(cut);
        Map<ReportFormat, byte[]> second = exports(cut);
        assertEquals(
                EnumSet.of(ReportFormat.CSV, ReportFormat.PROV, ReportFormat.CYCLONEDX, ReportFormat.OPENLINEAGE),
                first.keySet());
        first.forEach((format, bytes) -> assertArrayEquals(bytes, second.get(format), format.name()));
    }

    @Test
    void whoGetsOneDecisionOrGetsItWithFieldsWithheldGetsNothingElseOfTheSystem() {
        ReportInput whole = Traced.input(cut);
        ReportRecord report = Traced.report(whole);
        ReportScope withheld = new ReportScope(null, new TreeSet<>(Set.of("factors")), "", "", "");
        ReportScope one = new ReportScope(new UUID(1, 2), new TreeSet<>(), "", "", "");
        for (ReportRequest request : List.of(request("R04", withheld), request("R05", one))) {
            ReportInput narrowed = ReportInput.of(
                    cut, whole.evaluation(), whole.catalogue(), whole.organisation(), request, whole.requester(), null);
            assertEquals(
                    Set.of(ReportFormat.CSV), ReportExports.of(report, narrowed).keySet());
        }
    }

    @Test
    void whatOtherPipelinesOfTheOrganisationDoIsNotExported() {
        exports(cut).forEach((format, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Traced.foreign().forEach(word -> assertFalse(text.contains(word), format + " tells of " + word));
        });
    }

    /** The law itself uses the words; where its duties are quoted they are not ours. */
    @Test
    void noExportSaysThatSomethingIsCompliant() {
        exports(cut).forEach((format, bytes) -> {
            String all = new String(bytes, StandardCharsets.UTF_8);
            for (Requirement requirement : Traced.input(cut).catalogue().requirements()) {
                all = all.replace(requirement.duty(), "");
            }
            String text = all.toLowerCase(Locale.ROOT);
            assertFalse(text.contains("complian") || text.contains("conform"), format.name());
        });
    }

    private static ReportRequest request(String definition, ReportScope scope) {
        ReportRequest of = Traced.input(Traced.builder().cut()).request();
        return new ReportRequest(definition, of.system(), of.from(), of.to(), of.language(), scope, "");
    }

    private static Map<ReportFormat, byte[]> exports(EvidenceCut cut) {
        ReportInput input = Traced.input(cut);
        return ReportExports.of(Traced.report(input), input);
    }
}
