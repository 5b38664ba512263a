package org.lineproof.assurance.boundary.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.assurance.entity.answer.DocumentHead;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.database.TestTenant;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;

/** Answers and their documents on a real PostgreSQL, with the rights of the application's role. */
class AnswerRegistryTest {
    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final byte[] PLAN = "the risk management plan".getBytes(StandardCharsets.UTF_8);

    private TestTenant tenant;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant().as("officer");
        tenant.run(beans ->
                beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage"))));
    }

    @Test
    void aDocumentStandsUnderItsDigestOnce() {
        AttachedDocument first = attach(PLAN);
        AttachedDocument second = attach(PLAN);
        assertEquals(first.digest(), second.digest());
        assertEquals(1, tenant.count("attached_document"));
        assertArrayEquals(
                PLAN,
                tenant.call(beans -> beans.get(AnswerRegistry.class)
                        .document(first.digest())
                        .orElseThrow()
                        .content()));
    }

    @Test
    void sizeAndKindOfADocumentAreToldWithItsAnswer() {
        AttachedDocument kept = attach(PLAN);
        assertEquals(
                List.of(), tenant.call(beans -> beans.get(AnswerRegistry.class).documents(TRIAGE)));
        record(answer());
        record(answer().put("stance", "not-met"));
        assertEquals(
                List.of(new DocumentHead(kept.digest(), kept.mediaType(), PLAN.length)),
                tenant.call(beans -> beans.get(AnswerRegistry.class).documents(TRIAGE)));
        assertEquals(
                List.of(),
                tenant.call(beans -> beans.get(AnswerRegistry.class).documents(new SystemId("fraud-score"))));
    }

    @Test
    void aDocumentIsSavedUnderItsDigestWithTheEndOfItsKind() {
        String digits = "0123456789ab" + "0".repeat(52);
        ModelDigest digest = new ModelDigest("sha256:" + digits);
        assertEquals("document-0123456789ab.pdf", new DocumentHead(digest, "application/pdf", 1).fileName());
        assertEquals("document-0123456789ab", new DocumentHead(digest, "text/html", 1).fileName());
    }

    @Test
    void anotherOrganisationDoesNotHaveTheDocument() {
        AttachedDocument kept = attach(PLAN);
        assertTrue(new TestTenant()
                .as("officer")
                .call(beans -> beans.get(AnswerRegistry.class).document(kept.digest()))
                .isEmpty());
    }

    @Test
    void anEmptyOrTooLargeDocumentIsRefused() {
        refuses("", () -> attach(new byte[0]));
        byte[] large = new byte[AttachedDocument.MAX_BYTES + 1];
        assertThrows(Refusal.class, () -> attach(large));
        assertEquals(0, tenant.count("attached_document"));
    }

    @Test
    void anAnswerIsLoggedAndItsHistoryStays() {
        attach(PLAN);
        record(answer());
        record(answer().put("stance", "not-met"));
        List<RecordedAnswer> all =
                tenant.call(beans -> beans.get(AnswerRegistry.class).of(TRIAGE));
        assertEquals(
                List.of("not-met", "met"),
                all.stream().map(recorded -> recorded.answer().stance().word()).toList());
        String entry = tenant.call(beans -> beans.get(LogReader.class)
                .standing(all.get(0).entry())
                .orElseThrow()
                .content());
        assertTrue(entry.contains("\"type\":\"answer\""), entry);
        assertFalse(entry.contains("officer"), "no person stands in an entry");
        assertEquals("2026-11", all.get(0).answer().catalogue());
    }

    @Test
    void nothingIsPublishedSoNothingIsJudged() {
        attach(PLAN);
        record(answer());
        assertEquals(
                List.of(), tenant.call(beans -> beans.get(AnswerRegistry.class).findings(TRIAGE, Language.DE)));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedByName() {
        refuses("document", () -> record(answer()));
        attach(PLAN);
        refuses("requirement", () -> record(answer().put("requirement", "aia-999-1")));
        refuses("requirement", () -> record(answer().put("requirement", "aia-12-1")));
        refuses("document", () -> record(answer().put("document", digest('a'))));
        refuses("document", () -> record(answer().put("document", "plan.pdf")));
        refuses("stance", () -> record(answer().put("stance", "maybe")));
        refuses("text", () -> record(answer().put("text", " ")));
        refuses("validUntil", () -> record(answer().put("validUntil", "2025-12-31")));
        refuses("validUntil", () -> record(answer().put("validUntil", "2036-01-02")));
        refuses("validFrom", () -> record(answer().put("validFrom", "soon")));
        refuses("by", () -> record(answer().put("by", "me")));
        refuses(
                "system",
                () -> tenant.call(
                        beans -> beans.get(AnswerRegistry.class).record(new SystemId("other-system"), answer())));
        assertEquals(0, tenant.count("declared_answer"));
    }

    private AttachedDocument attach(byte[] content) {
        return tenant.call(beans -> beans.get(AnswerRegistry.class).attach("application/pdf", content));
    }

    private RecordedAnswer record(ObjectNode body) {
        return tenant.call(beans -> beans.get(AnswerRegistry.class).record(TRIAGE, body));
    }

    private static ObjectNode answer() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requirement", "aia-9-1")
                .put("stance", "met")
                .put("text", "The plan is in force.")
                .put("document", AttachedDocument.digestOf(PLAN).value())
                .put("validFrom", "2026-01-01")
                .put("validUntil", "2036-01-01");
    }
}
