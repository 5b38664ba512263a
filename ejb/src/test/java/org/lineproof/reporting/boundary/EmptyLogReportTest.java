package org.lineproof.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.json.ReportReader;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.text.SectionTextRegistry;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.definition.Definitions;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.reporting.entity.text.NewText;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Refusal;

/** What an authority gets that asks for a system of which nothing is logged. */
class EmptyLogReportTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2100-01-01T00:00:00Z");

    private Gateway gateway;
    private TestTenant tenant;

    @BeforeEach
    void registerASystem() {
        gateway = new Gateway();
        tenant = gateway.tenant();
        PublishedRound.publish(tenant);
        tenant.as("officer");
    }

    @Test
    void everyDefinitionIsIssuedAndItsBundleVerifies() throws Exception {
        for (String definition : Definitions.made()) {
            if (definition.equals(ReportRequest.EXPLANATION)) {
                continue;
            }
            for (Language language : languages(definition)) {
                ReportRequest request = new ReportRequest(definition, SYSTEM, FROM, TO).in(language);
                UUID id = issue(request);
                for (ReportFormat format : ReportFormat.of(request.scope())) {
                    assertTrue(file(id, format).length > 0 || format == ReportFormat.OPENLINEAGE, definition + format);
                }
                byte[] bundle = file(id, ReportFormat.BUNDLE);
                Verification verification = OfflineVerification.of(bundle, pins());
                assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
                assertEquals("published", verification.logState());
                assertTrue(verification.text().contains("to the checkpoint of a log without entries"));
                requireAgainFromTheBundle(bundle, definition);
            }
        }
    }

    /** The two that speak of the whole log in both languages, the others by turns: each costs a second. */
    private static List<Language> languages(String definition) {
        return List.of("R01", "R04").contains(definition)
                ? List.of(Language.values())
                : List.of(Language.values()[definition.charAt(2) % 2]);
    }

    @Test
    void theSamePinsGiveTheSameFiles() {
        ReportRequest request = new ReportRequest("R01", SYSTEM, FROM, TO);
        UUID first = issue(request);
        UUID second = issue(request);
        for (ReportFormat format : ReportFormat.of(request.scope())) {
            assertArrayEquals(file(first, format), file(second, format), format.name());
        }
        assertEquals(
                List.of(),
                tenant.call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                                .get(IssuedReportQuery.class)
                                .again(first)
                                .orElseThrow())
                        .differing());
    }

    @Test
    void aReceiptThatComesLaterMakesAnotherReportAndTheOldOneStillVerifies() {
        ReportRequest request = new ReportRequest("R01", SYSTEM, FROM, TO);
        UUID before = issue(request);
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        PublishedRound.publish(tenant);
        UUID after = issue(request);

        assertNotEquals(text(before), text(after));
        assertTrue(text(before).contains("nothing is logged"));
        assertFalse(text(after).contains("nothing is logged"));
        for (UUID id : List.of(before, after)) {
            Verification verification = OfflineVerification.of(file(id, ReportFormat.BUNDLE), pins());
            assertEquals(Verdict.VERIFIED, verification.verdict(), verification::text);
        }
        String later =
                OfflineVerification.of(file(after, ReportFormat.BUNDLE), pins()).text();
        assertTrue(later.contains("consistency of lineproof.local/" + tenant.id() + "/audit"), later);
        assertFalse(later.contains("consistency of lineproof.local/" + tenant.id() + "/system/"), later);
    }

    @Test
    void whatIsAcknowledgedButNotPublishedIsNotReported() {
        gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")));
        UUID id = issue(new ReportRequest("R01", SYSTEM, FROM, TO));
        assertTrue(text(id).contains("nothing is logged up to the checkpoint of size 0"));
    }

    @Test
    void anExplanationIsRefusedBecauseThereIsNoDecision() {
        UUID registration = tenant.call(
                        beans -> beans.get(AiSystemRegistry.class).find(SYSTEM))
                .orElseThrow()
                .entry();
        Refusal refusal = assertThrows(Refusal.class, () -> issue(explanation(registration)));
        assertEquals("receipt", refusal.field());
        assertTrue(String.valueOf(refusal.getMessage()).contains("no decision to explain"));
    }

    @Test
    void anExplanationOfAnEntryThatNobodyKnowsIsRefusedBeforeItIsKept() {
        ReportRequest request = explanation(UUID.randomUUID());
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> tenant.run(beans -> beans.get(ReportIssuance.class).request(request)));
        assertEquals("receipt", refusal.field());
        assertTrue(String.valueOf(refusal.getMessage()).contains("no published receipt of this system"));
    }

    private static ReportRequest explanation(UUID entry) {
        ReportScope one = new ReportScope(entry, ReportScope.WHOLE.withheld(), "", "", "");
        return new ReportRequest(ReportRequest.EXPLANATION, SYSTEM, FROM, TO, Language.EN, one, "");
    }

    @Test
    void aSystemWhoseRegistrationIsNotPublishedIsAskedForAgain() {
        gateway.declareSystem("dosage");
        Refusal refusal =
                assertThrows(Refusal.class, () -> issue(new ReportRequest("R01", new SystemId("dosage"), FROM, TO)));
        assertEquals("system", refusal.field());
        assertTrue(String.valueOf(refusal.getMessage()).contains("request the report again"));
    }

    /** People answer requirements, and write sections, before anything is logged. */
    @Test
    void anAnswerAndATextOfASectionStandInTheReport() {
        String digest = tenant.call(beans -> beans.get(AnswerRegistry.class)
                .attach("text/plain", "The plan".getBytes(StandardCharsets.UTF_8))
                .digest()
                .value());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("requirement", "aia-72-3").put("stance", "met").put("text", "As the plan of May says.");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        answer.put("document", digest).put("validFrom", today.minusYears(1).toString());
        answer.put("validUntil", today.plusYears(1).toString());
        tenant.run(beans -> beans.get(AnswerRegistry.class).record(SYSTEM, answer));
        tenant.as("officer", "compliance-officer");
        tenant.run(beans -> beans.get(SectionTextRegistry.class)
                .write(new SectionPlace(SYSTEM, "R01", 11), new NewText(Language.EN, "Use begins in January.")));
        PublishedRound.publish(tenant);
        assertEquals(
                List.of(Outcome.PASSED),
                tenant.call(beans -> beans.get(AnswerRegistry.class).findings(SYSTEM, Language.EN)).stream()
                        .map(Finding::outcome)
                        .toList());
        String report = text(issue(new ReportRequest("R01", SYSTEM, FROM, TO)));
        assertTrue(report.contains("As the plan of May says."));
        assertTrue(report.contains("Use begins in January."));
        assertTrue(report.contains("nothing is logged"));
    }

    @Test
    void aDraftShowsWhatWouldBeSaid() {
        ReportRecord draft = tenant.call(beans -> beans.with(RowLevelSecurity.class, new AdmittedRows())
                        .get(SectionTextRegistry.class)
                        .draft(SYSTEM, "R01", Language.EN))
                .orElseThrow();
        assertTrue(new String(ReportJson.bytes(draft), StandardCharsets.UTF_8).contains("nothing is logged"));
    }

    private static void requireAgainFromTheBundle(byte[] bundle, String definition) throws Exception {
        var files = Archive.parse(bundle).files();
        ReportRecord report = ReportReader.of(files.get("report.json"));
        assertArrayEquals(files.get("report.json"), ReportJson.bytes(report), definition);
        assertArrayEquals(files.get("report.pdf"), ReportPdf.bytes(report), definition);
    }

    private PinFile pins() {
        return tenant.call(beans -> beans.get(PinFiles.class).current());
    }

    private String text(UUID id) {
        return new String(file(id, ReportFormat.JSON), StandardCharsets.UTF_8);
    }

    private UUID issue(ReportRequest request) {
        UUID id = tenant.call(beans -> beans.get(ReportBook.class).open(request));
        tenant.run(beans -> beans.with(Patience.class, new Patience(Duration.ZERO))
                .with(RowLevelSecurity.class, new AdmittedRows())
                .get(ReportWork.class)
                .perform(beans.get(ReportQueue.class).next("here").orElseThrow()));
        return id;
    }

    private byte[] file(UUID id, ReportFormat format) {
        return tenant.call(beans -> beans.get(IssuedReportQuery.class)
                .file(id, format)
                .orElseThrow()
                .bytes());
    }
}
