package org.lineproof.assurance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.control.remembered.RememberedEvaluations;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.policy.Level;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.Beans;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.registry.boundary.access.AccessRegistry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.NewGrant;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Refusal;

/** Pages of one server ask again and again; each of these tests asks the same server before and after something happens. */
class RememberedEvidenceTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");
    private static final String AUDITOR = "ada";

    private final RememberedEvaluations server = new RememberedEvaluations();
    private final Gateway gateway = new Gateway();
    private final TestTenant tenant = gateway.tenant();
    private UUID receipt;

    @BeforeEach
    void recordADecision() {
        receipt = send(1);
        tenant.as("officer", "compliance-officer");
    }

    private UUID send(long sequence) {
        UUID entry = gateway.send(new Producer(signer(1)).sdJwt(sequence, Producer.fields("claim-" + sequence)))
                .acknowledgement()
                .entry();
        PublishedRound.publish(tenant);
        return entry;
    }

    private Evaluation page() {
        return page(Language.EN);
    }

    private Evaluation page(Language language) {
        return tenant.call(beans -> evaluation(beans).evaluate(SYSTEM, language));
    }

    private EvidenceEvaluation evaluation(Beans beans) {
        return beans.with(RowLevelSecurity.class, new AdmittedRows())
                .with(RememberedEvaluations.class, server)
                .get(EvidenceEvaluation.class);
    }

    private static Outcome integrity(Evaluation evaluation) {
        return evaluation.findings().stream()
                .filter(finding -> finding.id().equals("integrity"))
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSecondPageReadsNoEntriesHoweverManyThereAre() {
        long first = statements();
        long second = statements();
        assertTrue(second < first, second + " statements after " + first);
        gateway.takenSigned(new Producer(signer(1))
                .signedBatch(
                        2,
                        IntStream.rangeClosed(2, 1_200)
                                .mapToObj(number -> Producer.fields("claim-" + number))
                                .toList()));
        PublishedRound.publish(tenant);
        assertTrue(statements() > first);
        assertEquals(second, statements());
    }

    private long statements() {
        return tenant.statements(beans -> evaluation(beans).evaluate(SYSTEM));
    }

    @Test
    void aSecondPageSaysWhatTheFirstOneSaid() {
        assertSame(page(), page());
    }

    @Test
    void eachLanguageIsAnsweredInItsOwnWords() {
        assertNotEquals(page(Language.EN).findings(), page(Language.DE).findings());
    }

    @Test
    void aNewHeadIsSeen() {
        Evaluation before = page();
        send(2);
        assertNotEquals(before.pins(), page().pins());
    }

    @Test
    void anErasureIsSeenAtOnce() {
        Evaluation before = page();
        TestDatabase.shared().asOwner("delete from sealed_content where entry_id = '" + receipt + "'");
        Evaluation after = page();
        assertEquals(before.pins(), after.pins());
        assertNotEquals(before.findings(), after.findings());
    }

    @Test
    void anErasureByTheApplicationIsSeenAtOnce() {
        Evaluation before = page();
        TestDatabase.shared()
                .runAsTenant(
                        tenant.id(),
                        em -> em.createNativeQuery("delete from sealed_content where entry_id = :entry")
                                .setParameter("entry", receipt)
                                .executeUpdate());
        assertNotEquals(before.findings(), page().findings());
    }

    @Test
    void anAlteredContentIsSeenAtOnce() {
        assertEquals(Outcome.PASSED, integrity(page()));
        TestDatabase.shared()
                .asOwner("update sealed_content set raw_salt = sha256('x') where entry_id = '" + receipt + "'");
        assertEquals(Outcome.FAILED, integrity(page()));
    }

    @Test
    void anAlteredEntryIsSeenAtOnceAndSoIsItsCure() {
        assertEquals(Outcome.PASSED, integrity(page()));
        alter("\"v\":1", "\"v\":2");
        assertEquals(Outcome.FAILED, integrity(page()));
        alter("\"v\":2", "\"v\":1");
        assertEquals(Outcome.PASSED, integrity(page()));
    }

    private void alter(String from, String to) {
        TestDatabase.shared()
                .asOwner("update log_entry set content = convert_to(replace(convert_from(content, 'UTF8'), '"
                        + from + "', '" + to + "'), 'UTF8') where entry_id = '" + receipt
                        + "'");
    }

    @Test
    void theErasureOfAnotherOrganisationChangesNothingHere() {
        Evaluation before = page();
        Gateway other = new Gateway();
        UUID foreign = other.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-1")))
                .acknowledgement()
                .entry();
        TestDatabase.shared().asOwner("delete from sealed_content where entry_id = '" + foreign + "'");
        assertSame(before, page());
    }

    @Test
    void aPolicyIsFollowedAsSoonAsItIsPublished() {
        Evaluation before = page();
        assertTrue(before.findings().stream().anyMatch(finding -> finding.id().equals("integrity")));
        tenant.run(beans ->
                beans.get(PolicyRegistry.class).record(new Policy("2026-1", Map.of("integrity", Level.IGNORE))));
        PublishedRound.publish(tenant);
        assertEquals(
                List.of(),
                page().findings().stream()
                        .filter(finding -> finding.id().equals("integrity"))
                        .toList());
    }

    @Test
    void whoseGrantIsTakenAwayGetsNothingThatIsRemembered() {
        NewGrant order = new NewGrant(AUDITOR, SYSTEM, LocalDate.now(ZoneOffset.UTC), "Audit of the year");
        UUID grant = tenant.call(
                beans -> beans.get(AccessRegistry.class).grant(order).value().id());
        tenant.as(AUDITOR, "auditor");
        Evaluation seen = page();
        assertSame(seen, page());
        tenant.as("officer", "compliance-officer");
        tenant.run(beans -> beans.get(AccessRegistry.class).revoke(grant));
        tenant.as(AUDITOR, "auditor");
        assertEquals(
                Refusal.Kind.NOT_FOUND, assertThrows(Refusal.class, this::page).kind());
        tenant.as("officer", "compliance-officer");
        assertNotEquals(List.of(), page().findings());
    }
}
