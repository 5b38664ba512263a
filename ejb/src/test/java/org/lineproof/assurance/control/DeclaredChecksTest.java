package org.lineproof.assurance.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.report.basis.Outcome.FAILED;
import static org.lineproof.report.basis.Outcome.INDETERMINATE;
import static org.lineproof.report.basis.Outcome.PASSED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.policy.Level;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;

/** Each check that rests on what is laid down or stated: evidence that passes, that fails, and that is not enough. */
class DeclaredChecksTest {
    private static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();
    private static final String DIGEST = CutBuilder.DIGEST;

    @Test
    void retentionBelowSixMonthsFails() {
        judged("retention-floor", INDETERMINATE, provider());
        for (String enough : List.of("P6M", "P1Y", "P184D", "P10Y")) {
            judged("retention-floor", PASSED, provider().practice("retention", rule(enough)));
        }
        for (String less : List.of("P5M", "P183D", "P3M20D")) {
            judged("retention-floor", FAILED, provider().practice("retention", rule(less)));
        }
    }

    @Test
    void theNewestRuleCounts() {
        CutBuilder cut = provider().practice("retention", rule("P1Y")).practice("retention", rule("P3M"));
        Finding finding = judged("retention-floor", FAILED, cut);
        assertEquals(audit(4), finding.references().get(0));
    }

    @Test
    void aReceiptThatTellsNoOutcomeFails() {
        judged("event-kinds", PASSED, provider());
        Finding finding =
                judged("event-kinds", FAILED, provider().receipt(3, true, members -> members.remove("outputClass")));
        assertEquals(List.of(Reference.to(CutBuilder.SYSTEM_LOG, 2)), finding.references());
        CutBuilder committed = provider()
                .receipt(
                        3,
                        true,
                        members -> members.put("outputCommitment", "sha256:00").remove("outputClass"));
        judged("event-kinds", PASSED, committed);
        judged("event-kinds", INDETERMINATE, new CutBuilder().system("provider"));
        judged("event-kinds", INDETERMINATE, provider().erase(0).erase(1));
    }

    @Test
    void declaredEventsAreThoseInTheLogs() {
        judged("declared-events", INDETERMINATE, provider());
        Finding found = judged(
                "declared-events",
                PASSED,
                provider().practice("logging", logging("model-version", "decision run", "decision")));
        assertTrue(found.reason().contains("each of the 3 declared kinds"), found.reason());
        assertTrue(found.references().contains(audit(3)), found.reason());
    }

    @Test
    void aDeclaredKindOfWhichNothingIsThereStaysOpen() {
        Finding finding = judged(
                "declared-events",
                INDETERMINATE,
                provider().practice("logging", logging("override stop", "decision", "decision")));
        assertTrue(finding.reason().contains("“override”, “stop”"), finding.reason());
        judged(
                "declared-events",
                INDETERMINATE,
                provider().act("OVERRIDDEN").practice("logging", logging("override stop", "decision", "decision")));
        judged(
                "declared-events",
                PASSED,
                provider()
                        .act("OVERRIDDEN")
                        .act("STOPPED")
                        .practice("logging", logging("override stop", "decision", "decision")));
    }

    @Test
    void aPurposeWithoutEventsFails() {
        Finding finding =
                judged("declared-events", FAILED, provider().practice("logging", logging("decision", "", "decision")));
        assertTrue(finding.reason().contains("12(2)(b)"), finding.reason());
    }

    @Test
    void aKindInTheLogThatNobodyDeclaredFails() {
        Finding finding = judged(
                "declared-events",
                FAILED,
                provider().heartbeat(2).practice("logging", logging("decision", "decision", "decision")));
        assertTrue(finding.reason().contains("heartbeat"), finding.reason());
        judged(
                "declared-events",
                PASSED,
                provider()
                        .heartbeat(2)
                        .practice("logging", logging("decision", "decision", "decision"))
                        .practice("logging", logging("decision", "decision", "decision heartbeat")));
    }

    @Test
    void everySourceNeedsAnOrigin() {
        judged("source-origin", INDETERMINATE, provider());
        judged("source-origin", PASSED, provider().practice("datasheet", sheet("raw")));
        Finding finding = judged(
                "source-origin",
                FAILED,
                provider().practice("datasheet", sheet("raw")).run("prepare", List.of("other"), List.of("features")));
        assertTrue(finding.reason().contains("db/other"), finding.reason());
        judged(
                "source-origin",
                INDETERMINATE,
                new CutBuilder().system("provider").model("1", null).practice("datasheet", sheet("raw")));
    }

    @Test
    void everyDataSetThatTrainingReadNeedsASheet() {
        judged("datasheet", INDETERMINATE, provider());
        judged("datasheet", PASSED, provider().practice("datasheet", sheet("features")));
        Finding finding = judged("datasheet", FAILED, provider().practice("datasheet", sheet("raw")));
        assertEquals(List.of(audit(1), Reference.to(CutBuilder.LINEAGE_LOG, 1)), finding.references());
        judged("datasheet", INDETERMINATE, new CutBuilder().system("provider").model("1", "train"));
    }

    @Test
    void figuresAreAskedOfTheVersionsThatDecided() {
        judged("declared-metrics", INDETERMINATE, provider());
        judged("declared-metrics", PASSED, provider().practice("metrics", figures(DIGEST)));
        judged("declared-metrics", FAILED, provider().practice("metrics", figures("sha256:" + "ef".repeat(32))));
        judged(
                "declared-metrics",
                INDETERMINATE,
                new CutBuilder().system("provider").model("1", null).practice("metrics", figures(DIGEST)));
    }

    @Test
    void aTestReportFromAfterTheFirstDecisionFails() {
        judged("test-report", INDETERMINATE, provider());
        judged("test-report", PASSED, provider().practice("testing", tested("2026-11-22")));
        judged("test-report", FAILED, provider().practice("testing", tested("2026-11-23")));
        CutBuilder twice =
                provider().practice("testing", tested("2026-11-23")).practice("testing", tested("2026-11-01"));
        judged("test-report", PASSED, twice);
    }

    @Test
    void documentsAreKeptForTenYearsToTheDay() {
        judged("documents-kept", INDETERMINATE, provider());
        judged("documents-kept", PASSED, provider().practice("documentation", kept("2028-01-01", "2038-01-01")));
        judged("documents-kept", FAILED, provider().practice("documentation", kept("2028-01-01", "2037-12-31")));
    }

    @Test
    void receiptsNameInstructionsThatAreOnFile() {
        Consumer<ObjectNode> onFile = members -> members.put("version", "3").put("document", DIGEST);
        judged("instructions-version", INDETERMINATE, provider());
        judged("instructions-version", FAILED, provider().practice("instructions", onFile));
        CutBuilder named = started("deployer")
                .receipt(1, true, members -> members.put("instructionsVersion", "3"))
                .practice("instructions", onFile);
        assertEquals("aia-26-1", judged("instructions-version", PASSED, named).requirement());
        judged(
                "instructions-version",
                FAILED,
                named.receipt(2, true, members -> members.put("instructionsVersion", "2")));
    }

    @Test
    void logsThatNoLongerFitCannotBeHandedOver() {
        Consumer<ObjectNode> contact = members ->
                members.put("contact", "Compliance").put("language", "de").put("form", "JSON");
        judged("authority-request", INDETERMINATE, provider());
        judged("authority-request", PASSED, provider().practice("contact", contact));
        judged(
                "authority-request",
                INDETERMINATE,
                new CutBuilder().system("provider").practice("contact", contact));
        judged(
                "authority-request",
                FAILED,
                provider().practice("contact", contact).tamper(1));
    }

    @Test
    void receiptsNameANoticeThatIsOnFile() {
        judged("notices", INDETERMINATE, provider());
        judged("notices", FAILED, provider().practice("notice", notice("N-1", "persons", "2026-01-01")));
        CutBuilder told = started("deployer")
                .receipt(1, true, members -> members.put("noticeId", "N-1"))
                .practice("notice", notice("N-1", "persons", "2026-01-01"));
        assertEquals("aia-26-11", judged("notices", PASSED, told).requirement());
        judged("notices", FAILED, told.receipt(2, true, members -> members.put("noticeId", "N-2")));
    }

    @Test
    void workersAreToldBeforeTheFirstDecision() {
        CutBuilder bare = started("deployer").receipt(1, true);
        judged("workers-told", INDETERMINATE, bare);
        judged("workers-told", INDETERMINATE, bare.practice("notice", notice("N-1", "persons", "2026-01-01")));
        judged("workers-told", FAILED, bare.practice("notice", notice("N-2", "workers", "2026-11-23")));
        judged("workers-told", PASSED, bare.practice("notice", notice("N-0", "workers", "2026-11-22")));
    }

    @Test
    void aDecisionIsExplainedByFactorsAndTheirMethod() {
        CutBuilder bare = started("deployer").receipt(1, true);
        judged("explanation-material", INDETERMINATE, bare);
        judged("explanation-material", FAILED, bare.receipt(2, true, DeclaredChecksTest::explaining));
        judged("explanation-material", PASSED, started("deployer").receipt(1, true, DeclaredChecksTest::explaining));
        judged("explanation-material", FAILED, started("deployer").receipt(1, true, members -> {
            explaining(members);
            members.remove("factorsMethod");
        }));
    }

    @Test
    void theRecordOfProcessingAnswersEachLetter() {
        List<String> letters =
                List.of("controller", "purposes", "subjects", "data", "recipients", "transfers", "erasure", "security");
        judged("processing-record", INDETERMINATE, provider());
        judged(
                "processing-record",
                PASSED,
                provider().practice("processing", members -> letters.forEach(letter -> members.put(letter, "said"))));
        Finding finding = judged(
                "processing-record",
                FAILED,
                provider()
                        .practice(
                                "processing",
                                members -> letters.subList(0, 7).forEach(letter -> members.put(letter, "said"))));
        assertTrue(finding.reason().contains("(g) security measures"), finding.reason());
    }

    @Test
    void countsFromOutsideAreComparedWithTheReceiptsOfTheirPeriod() {
        String ten = "2026-11-22T10:00:00Z";
        String eleven = "2026-11-22T11:00:00Z";
        judged("completeness", INDETERMINATE, provider());
        judged("completeness", PASSED, provider().count(ten, eleven, 2));
        Finding finding = judged("completeness", FAILED, provider().count(ten, eleven, 3));
        assertTrue(finding.reason().contains("gateway counted 3"), finding.reason());
        assertEquals(List.of(Reference.to(CutBuilder.SYSTEM_LOG, 2)), finding.references());
        judged("completeness", FAILED, provider().count(ten, eleven, 1));
        judged("completeness", FAILED, provider().count(ten, eleven, 2).count("2026-11-21T10:00:00Z", ten, 1));
        judged("completeness", INDETERMINATE, provider().count("2026-11-21T10:00:00Z", ten, 0));
        judged("completeness", PASSED, provider().erase(0).count(ten, eleven, 2));
    }

    @Test
    void nobodyIsAskedForADutyOfOthers() {
        assertFalse(has(started("deployer"), "declared-metrics"));
        assertFalse(has(started("provider"), "workers-told"));
        assertTrue(has(started("both"), "declared-metrics"));
        assertTrue(has(started("both"), "workers-told"));
    }

    @Test
    void thePolicyOfTheCutSaysWhatIsAskedAndHowGraveItIs() {
        CutBuilder cut = provider().policy("ours-1", "notices", "IGNORE");
        assertFalse(has(cut, "notices"));
        Evaluation later =
                BothLanguages.evaluate(cut.policy("ours-2", "notices", "WARN").cut(), CATALOGUE);
        assertEquals("ours-2", later.policy().version());
        assertEquals(Level.WARN, later.policy().of("notices"));
        assertEquals(Level.FAIL, later.policy().of("sequence-gap"));
        assertTrue(later.findings().stream().anyMatch(finding -> finding.id().equals("notices")));
        assertEquals("2026-11", later.catalogue());
    }

    @Test
    void theSameCutGivesTheSameFindings() {
        var cut = provider().practice("retention", rule("P1Y")).cut();
        assertEquals(BothLanguages.evaluate(cut, CATALOGUE), Checks.evaluate(cut, CATALOGUE));
    }

    private static CutBuilder started(String role) {
        return new CutBuilder().system(role).model("1", "train");
    }

    private static CutBuilder provider() {
        return started("provider")
                .source("raw")
                .run("prepare", List.of("raw"), List.of("features"))
                .run("train", List.of("features"), List.of("model"))
                .receipt(1, true)
                .receipt(2, true);
    }

    private static Consumer<ObjectNode> rule(String period) {
        return members -> members.put("period", period).put("basis", "the purpose");
    }

    /** Kinds of events for each purpose, separated by spaces; a purpose of none is left out. */
    private static Consumer<ObjectNode> logging(String risk, String monitoring, String operation) {
        return members -> {
            members.put("clock", "NTP").put("place", "own data centre").put("control", "provider");
            Map.of("risk", risk, "monitoring", monitoring, "operation", operation)
                    .forEach((purpose, kinds) -> Stream.of(kinds.split(" "))
                            .filter(kind -> !kind.isEmpty())
                            .forEach(kind -> members.withArray(purpose).add(kind)));
        };
    }

    private static Consumer<ObjectNode> sheet(String dataset) {
        return members -> members.put("namespace", "db")
                .put("name", dataset)
                .put("origin", "claims of the fund")
                .put("rights", "contract");
    }

    private static Consumer<ObjectNode> figures(String model) {
        return members -> members.put("model", model)
                .putArray("figures")
                .addObject()
                .put("name", "AUC")
                .put("value", "0.91");
    }

    private static Consumer<ObjectNode> tested(String date) {
        return members -> members.put("model", DIGEST)
                .put("report", DIGEST)
                .put("signedBy", "test lead")
                .put("date", date);
    }

    private static Consumer<ObjectNode> kept(String placed, String until) {
        return members -> members.put("title", "Technical documentation")
                .put("version", "1")
                .put("document", DIGEST)
                .put("placedOnMarket", placed)
                .put("keptUntil", until);
    }

    private static Consumer<ObjectNode> notice(String id, String audience, String since) {
        return members -> members.put("notice", id)
                .put("audience", audience)
                .put("since", since)
                .put("text", "This decision is prepared with AI.");
    }

    private static void explaining(ObjectNode members) {
        members.put("factorsMethod", "SHAP").putArray("factors").add("diagnosis");
    }

    private static Reference audit(long index) {
        return Reference.to(CutBuilder.AUDIT_LOG, index);
    }

    private static boolean has(CutBuilder cut, String id) {
        return BothLanguages.evaluate(cut.cut(), CATALOGUE).findings().stream()
                .anyMatch(finding -> finding.id().equals(id));
    }

    private static Finding judged(String id, Outcome outcome, CutBuilder cut) {
        Finding found = BothLanguages.evaluate(cut.cut(), CATALOGUE).findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(outcome, found.outcome(), found.reason());
        return found;
    }
}
