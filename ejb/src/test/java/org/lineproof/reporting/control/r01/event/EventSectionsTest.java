package org.lineproof.reporting.control.r01.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.entity.ReportRequest;

/** Sections 2 and 4 to 7 of R01: what is told of which entries, and what is said where there are none. */
class EventSectionsTest {
    private static final String CHANGED = "sha256:" + "ef".repeat(32);
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void theKindsOfEventsAreCountedOverTheirLog() {
        Table found = table(2, "Kinds of events found in the logs", started().act("OVERRIDDEN"));
        assertEquals(
                List.of("receipt of a decision", "system", "2", "2026-11-22 10:00", "2026-11-22 10:00"),
                found.rows().get(0).cells());
        assertEquals(
                List.of(new Reference(CutBuilder.SYSTEM_LOG, 0, 2)),
                found.rows().get(0).basis().references());
        assertEquals(
                List.of("receipt of a decision", "override by a person", "registration of a model version"),
                found.rows().stream().map(row -> row.cells().get(0)).toList());
    }

    @Test
    void theClockOfAProducerIsComparedWithTheMinuteOfReception() {
        CutBuilder cut = started().receipt(3, true, members -> members.put("time", "2026-11-22T09:57:59Z"));
        assertEquals(
                List.of("model-server-1", "1", "3", "1–3", "received 0 to 3 min after the stated time"),
                table(2, "Who numbers its statements, and the distance of its clock from ours", cut)
                        .rows()
                        .get(0)
                        .cells());
    }

    @Test
    void theDeclaredLoggingTakesThePlaceOfWhatIsMissing() {
        String missing = "Which events are recorded, by which clock and under whose control, is not declared.";
        assertTrue(absent(2, started()).contains(missing));
        CutBuilder declared = started().practice("logging", members -> {
            members.put("clock", "NTP").put("place", "Vienna").put("control", "the fund");
            members.putArray("risk").add("override").add("model-version");
        });
        assertFalse(absent(2, declared).contains(missing));
        Fact risk = facts(2, declared).get(0);
        assertEquals("override by a person, registration of a model version", risk.value());
        assertEquals(
                List.of(Reference.to(CutBuilder.AUDIT_LOG, 2)), risk.basis().references());
    }

    @Test
    void whereAPersonSteppedInIsListedAndCounted() {
        CutBuilder cut = started().act("STOPPED").receipt(3, false).act("REVIEWED");
        Table acts = table(4, "Overrides and stops", cut);
        assertEquals(1, acts.rows().size());
        assertEquals(
                List.of("2026-11-22 10:00", "D-2", "STOPPED", "the diagnosis was misread"),
                acts.rows().get(0).cells());
        assertEquals(
                List.of(Reference.to(CutBuilder.SYSTEM_LOG, 2)),
                acts.rows().get(0).basis().references());
        assertEquals(
                List.of("0", "1", "1", "0"),
                facts(4, cut).stream().map(Fact::value).toList());
    }

    @Test
    void aProofThatDoesNotHoldIsAnEventOfRisk() {
        TrustAnchor anchor = Triage.anchor("triage3", 1);
        CutBuilder cut = new CutBuilder()
                .system("provider")
                .proposed(anchor, "ada")
                .act(anchor, "approved", "grace")
                .receipt(1, Triage.fields(anchor, "0", "D-1"))
                .receipt(2, Triage.fields(anchor, "0", "D-2"));
        Table proofs = table(4, "Proofs that do not hold", cut);
        assertEquals(1, proofs.rows().size());
        assertEquals("D-2", proofs.rows().get(0).cells().get(1));
        assertEquals(EvidenceClass.SIGNED, proofs.rows().get(0).basis().evidence());
    }

    @Test
    void aLaterModelVersionNeedsTheDecisionOfAPerson() {
        CutBuilder cut = started().model("2", null, CHANGED);
        List<Table.Row> versions =
                table(4, "Model versions registered in the period", cut).rows();
        assertEquals(
                List.of("2026-11-22 10:00", "triage@1", "2026-11-22 10:00", "first registered version"),
                versions.get(0).cells());
        assertEquals(
                List.of("2026-11-22 10:00", "triage@2", "none yet", "no decision recorded"),
                versions.get(1).cells());
        assertTrue(absent(4, cut).stream().anyMatch(text -> text.contains("substantial modification")));
        CutBuilder decided = cut.practice("modification", members -> modification(members, true));
        Table.Row version = table(4, "Model versions registered in the period", decided)
                .rows()
                .get(1);
        assertEquals("yes, decided on 2026-11-20", version.cells().get(3));
        assertTrue(version.basis().references().contains(Reference.to(CutBuilder.AUDIT_LOG, 3)));
        assertEquals(
                List.of("2026-11-20", "new features", "yes", "the purpose is wider", "officer"),
                table(4, "Decisions about changes, recorded in the period", decided)
                        .rows()
                        .get(0)
                        .cells());
        assertFalse(absent(4, decided).stream().anyMatch(text -> text.contains("substantial modification")));
    }

    @Test
    void eachDayTellsHowOftenPeopleSteppedInAndHowSureTheModelWas() {
        CutBuilder cut = new CutBuilder()
                .system("both")
                .model("1", null)
                .receipt(1, true, members -> members.put("confidence", 0.5))
                .receipt(2, true, members -> members.put("confidence", 0.9))
                .receipt(3, true)
                .act("OVERRIDDEN");
        assertEquals(
                List.of("2026-11-22", "3", "1", "0", "0.5"),
                table(5, "Operation by day of reception, in the period", cut)
                        .rows()
                        .get(0)
                        .cells());
    }

    @Test
    void whatRunsMeasuredIsToldWithWhatTiesThemToTheSystem() {
        Table.Row row = table(
                        5, "Measured in runs behind and around the model versions, in the period", measured("train"))
                .rows()
                .get(0);
        assertEquals(
                List.of("2026-11-03 02:10", "train", "db/features", "nullCount age = 12; rowCount = 1000"),
                row.cells());
        assertEquals(
                List.of(Reference.to(CutBuilder.AUDIT_LOG, 1), Reference.to(CutBuilder.LINEAGE_LOG, 0)),
                row.basis().references());
    }

    @Test
    void runsOfOtherPipelinesTellNothing() {
        assertTrue(absent(5, measured("billing")).stream().anyMatch(text -> text.contains("no run behind")));
        assertTrue(absent(6, measured("billing")).stream().anyMatch(text -> text.contains("no run behind")));
    }

    @Test
    void aTestOfTheInputThatWasNotMetIsListed() {
        CutBuilder cut = measured("train");
        assertEquals(
                List.of("2026-11-03 02:10", "train", "db/features", "not_null (age)"),
                table(6, "Tests of data quality that were not met", cut)
                        .rows()
                        .get(0)
                        .cells());
        assertEquals(
                List.of("0", "2", "1"), facts(6, cut).stream().map(Fact::value).toList());
    }

    @Test
    void declaredFiguresNameTheVersionTheyAreOf() {
        CutBuilder cut = started()
                .practice(
                        "metrics",
                        members -> members.put("model", CutBuilder.DIGEST)
                                .putArray("figures")
                                .addObject()
                                .put("name", "AUC")
                                .put("value", "0.91"));
        assertEquals(
                List.of("triage@1", "AUC", "0.91", "–"),
                table(5, "Figures of the model versions, as declared", cut)
                        .rows()
                        .get(0)
                        .cells());
    }

    @Test
    void useIsGroupedByUnitInstructionsAndNotice() {
        assertTrue(absent(6, started()).stream().anyMatch(text -> text.contains("no receipt states unit")));
        CutBuilder cut = started()
                .receipt(3, true, placed("Graz"))
                .receipt(4, true, placed("Vienna"))
                .receipt(5, true, placed("Graz"));
        assertEquals(
                List.of("Graz", "3", "N-1", "2", "2026-11-22 10:00", "2026-11-22 10:00"),
                table(6, "Use in the period, as the receipts state it", cut)
                        .rows()
                        .get(0)
                        .cells());
        assertEquals(
                List.of("Graz", "Vienna", "not stated"),
                table(6, "Use in the period, as the receipts state it", cut).rows().stream()
                        .map(row -> row.cells().get(0))
                        .toList());
    }

    @Test
    void missingNumbersAreProblemsOfTheInput() {
        assertEquals(
                List.of("model-server-1", "1", "3–6", "2026-11-22 10:00"),
                table(6, "Numbers that never arrived", started().receipt(7, true))
                        .rows()
                        .get(0)
                        .cells());
    }

    @Test
    void aLongTableStandsInAnAnnexOfItsOwn() {
        CutBuilder cut = started();
        for (int i = 0; i < 21; i++) {
            cut.act("STOPPED");
        }
        assertEquals(20, table(4, "Overrides and stops", cut).rows().size());
        ReportRecord report = report(cut);
        assertEquals('B', report.annexes().get(1).letter());
        assertEquals(21, report.annexes().get(1).table().rows().size());
        assertEquals(1, report(started()).annexes().size());
    }

    @Test
    void remoteBiometricsConcernPointOneAAlone() {
        for (String point : new String[] {"5(a)", null}) {
            CutBuilder cut = new CutBuilder().system("provider", point).receipt(1, false);
            assertTrue(absent(7, cut).isEmpty());
            Fact asked = facts(7, cut).get(1);
            assertTrue(asked.value().startsWith("not asked for"), asked.value());
            assertEquals(
                    List.of(Reference.to(CutBuilder.AUDIT_LOG, 0)),
                    asked.basis().references());
        }
    }

    @Test
    void ofRemoteBiometricsIsToldWhatReceiptsHoldAndWhatTheyDoNot() {
        CutBuilder cut = new CutBuilder()
                .system("provider", "1(a)")
                .receipt(1, false, members -> members.put("inputCommitment", "sha256:00"))
                .receipt(2, false);
        assertEquals(
                List.of("2 of 2", "1 of 2", "0 of 2"),
                facts(7, cut).stream().skip(2).map(Fact::value).toList());
        assertEquals(1, absent(7, cut).size());
    }

    @Test
    void aSystemOfWhichNoDecisionIsLoggedIsReportedToo() {
        CutBuilder cut = new CutBuilder().system("deployer").heartbeat(0);
        for (int section : new int[] {2, 4, 5, 6}) {
            assertFalse(absent(section, cut).isEmpty(), "section " + section);
        }
    }

    private static CutBuilder started() {
        return new CutBuilder()
                .system("provider")
                .model("1", "train")
                .receipt(1, true)
                .receipt(2, true);
    }

    private static CutBuilder measured(String job) {
        return started().event(event -> {
            event.put("eventType", "COMPLETE").put("eventTime", "2026-11-03T02:10:00Z");
            event.putObject("job").put("namespace", "ml").put("name", job);
            ObjectNode facets = event.withArray("inputs")
                    .addObject()
                    .put("namespace", "db")
                    .put("name", "features")
                    .putObject("inputFacets");
            facets.putObject("dataQualityMetrics")
                    .put("rowCount", 1000)
                    .withObject("/columnMetrics/age")
                    .put("nullCount", 12);
            facets.putObject("dataQualityAssertions")
                    .putArray("assertions")
                    .add(assertion("not_null", "age", false))
                    .add(assertion("unique", "id", true));
        });
    }

    private static ObjectNode assertion(String name, String column, boolean held) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("assertion", name)
                .put("column", column)
                .put("success", held);
    }

    private static void modification(ObjectNode members, boolean substantial) {
        members.put("model", CHANGED)
                .put("change", "new features")
                .put("substantial", substantial)
                .put("reasons", "the purpose is wider")
                .put("decidedBy", "officer")
                .put("date", "2026-11-20");
    }

    private static Consumer<ObjectNode> placed(String unit) {
        return members ->
                members.put("unit", unit).put("instructionsVersion", "3").put("noticeId", "N-1");
    }

    private static Table table(int section, String caption, CutBuilder cut) {
        return blocks(section, cut)
                .filter(Block.Rows.class::isInstance)
                .map(rows -> ((Block.Rows) rows).table())
                .filter(table -> table.caption().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + caption));
    }

    private static List<Fact> facts(int section, CutBuilder cut) {
        return blocks(section, cut)
                .filter(Block.Facts.class::isInstance)
                .flatMap(block -> ((Block.Facts) block).facts().stream())
                .toList();
    }

    private static List<String> absent(int section, CutBuilder cut) {
        return blocks(section, cut)
                .filter(Block.NoEvidence.class::isInstance)
                .map(block -> ((Block.NoEvidence) block).subject())
                .toList();
    }

    private static Stream<Block> blocks(int section, CutBuilder cut) {
        return report(cut).sections().get(section - 1).blocks().stream();
    }

    private static ReportRecord report(CutBuilder cut) {
        return Reports.of(
                new ReportRequest("R01", new SystemId(CutBuilder.SYSTEM), FROM, TO), cut.cut(), Optional.empty());
    }
}
