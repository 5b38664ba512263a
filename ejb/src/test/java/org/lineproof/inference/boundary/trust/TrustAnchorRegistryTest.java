package org.lineproof.inference.boundary.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.inference.entity.trust.AnchorAct;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.approval.TrustState;
import org.lineproof.tenancy.entity.Refusal.Kind;

/** Anchors in the database, with the rights of the application's role. */
class TrustAnchorRegistryTest {

    private static final TrustAnchor ANCHOR = Triage.anchor("triage3", 1);

    private final TestTenant tenant = new Gateway().tenant();

    private <T> T as(String person, Function<TrustAnchorRegistry, T> act) {
        return tenant.as(person).call(beans -> act.apply(beans.get(TrustAnchorRegistry.class)));
    }

    private AnchorStanding proposed() {
        return as("ada", registry -> registry.propose(ANCHOR)).value();
    }

    @Test
    void anotherPersonApprovesWhatOneProposed() {
        assertEquals(TrustState.PROPOSED, proposed().state());
        assertEquals(List.of(), as("ada", TrustAnchorRegistry::approved));
        AnchorStanding approved = as("grace", registry -> registry.approve(ANCHOR.id()));
        assertEquals(TrustState.APPROVED, approved.state());
        assertEquals("ada", approved.proposedBy());
        assertEquals("grace", approved.approval().orElseThrow().actor());
        assertEquals(List.of(ANCHOR), as("ada", TrustAnchorRegistry::approved));
    }

    @Test
    void whoeverProposedItCannotApproveIt() {
        proposed();
        assertEquals(
                Kind.FORBIDDEN,
                refuses(null, () -> as("ada", registry -> registry.approve(ANCHOR.id())))
                        .kind());
        assertEquals(
                TrustState.PROPOSED,
                as("ada", registry -> registry.find(ANCHOR.id())).orElseThrow().state());
    }

    @Test
    void theDatabaseRefusesAnApprovalByTheProposerToo() {
        AnchorStanding proposed = proposed();
        String insert = "insert into trust_anchor_act (entry_id, tenant_id, anchor_entry_id, proposed_by, kind, actor,"
                + " acted_at) select entry_id, tenant_id, entry_id, '%s', 'APPROVED', 'ada', now() from trust_anchor"
                + " where entry_id = '" + proposed.entry() + "'";
        for (String claimed : List.of("ada", "grace")) {
            assertThrows(
                    PersistenceException.class,
                    () -> TestDatabase.shared()
                            .runAsTenant(
                                    tenant.id(),
                                    em -> em.createNativeQuery(insert.formatted(claimed))
                                            .executeUpdate()));
        }
    }

    @Test
    void rowsOfAnchorsCanNeitherBeChangedNorDeleted() {
        proposed();
        for (String statement : List.of(
                "update trust_anchor set proposed_by = 'grace'",
                "delete from trust_anchor",
                "update trust_anchor_act set actor = 'grace'",
                "delete from trust_anchor_act")) {
            assertThrows(
                    PersistenceException.class,
                    () -> TestDatabase.shared()
                            .runAsTenant(
                                    tenant.id(),
                                    em -> em.createNativeQuery(statement).executeUpdate()));
        }
    }

    @Test
    void theVerySameAgainGetsTheSameAnswerAndAnotherUnderItsNameIsAConflict() {
        proposed();
        Registered<AnchorStanding> again = as("grace", registry -> registry.propose(ANCHOR));
        assertFalse(again.created());
        assertEquals("ada", again.value().proposedBy());
        ObjectNode other = ANCHOR.json().put("validUntil", "2030-01-01T00:00:00Z");
        assertEquals(
                Kind.CONFLICT,
                refuses("version", () -> as("ada", registry -> registry.propose(read(other))))
                        .kind());
        assertTrue(as("ada", registry -> registry.propose(Triage.anchor("triage3", 2)))
                .created());
        assertEquals(2, as("ada", registry -> registry.list(null)).size());
    }

    @Test
    void whatCannotBeCheckedIsNotProposed() {
        refuses(
                "proofSystem",
                () -> as("ada", registry -> registry.propose(read(ANCHOR.json().put("proofSystem", "plonk")))));
        refuses(
                "modelDigest",
                () -> as(
                        "ada",
                        registry ->
                                registry.propose(read(ANCHOR.json().put("modelDigest", "sha256:" + "00".repeat(32))))));
        ObjectNode keyless = ANCHOR.json();
        keyless.putObject("parameters");
        assertEquals(
                Kind.MALFORMED,
                refuses("parameters.verificationKey", () -> as("ada", registry -> registry.propose(read(keyless))))
                        .kind());
    }

    @Test
    void aWithdrawnAnchorCountsNoMoreAndCannotComeBack() {
        proposed();
        as("grace", registry -> registry.approve(ANCHOR.id()));
        AnchorStanding withdrawn = as("ada", registry -> registry.withdraw(ANCHOR.id(), "the key leaked"));
        assertEquals(TrustState.WITHDRAWN, withdrawn.state());
        assertEquals("the key leaked", withdrawn.withdrawal().orElseThrow().reason());
        assertEquals(List.of(), as("ada", TrustAnchorRegistry::approved));
        refuses(null, () -> as("grace", registry -> registry.withdraw(ANCHOR.id(), "again")));
        refuses(null, () -> as("grace", registry -> registry.approve(ANCHOR.id())));
        assertEquals(
                Kind.NOT_FOUND,
                refuses(null, () -> as("grace", registry -> registry.approve("sha256:" + "00".repeat(32))))
                        .kind());
    }

    @Test
    void eachActIsInTheAdministrationLogWithItsPersonAndTheAnchor() {
        AnchorStanding proposal = proposed();
        AnchorAct approval = as("grace", registry -> registry.approve(ANCHOR.id()))
                .approval()
                .orElseThrow();
        var kept = tenant.call(beans -> beans.get(SealedContents.class).open(proposal.entry()))
                .orElseThrow();
        assertEquals(
                Optional.of(CanonicalJson.text(ANCHOR.json())),
                kept.disclosures().stream()
                        .filter(disclosure -> disclosure.name().equals("anchor"))
                        .map(disclosure -> CanonicalJson.text(disclosure.value()))
                        .findFirst());
        var act = tenant.call(beans -> beans.get(SealedContents.class).open(approval.entry()))
                .orElseThrow();
        assertTrue(act.disclosures().stream()
                .anyMatch(disclosure -> disclosure.name().equals("declaredBy")
                        && disclosure.value().textValue().equals("grace")));
        assertEquals(
                2,
                tenant.count("log_entry e join log l using (log_no) where l.name = 'audit'"
                        + " and convert_from(e.content, 'UTF8') like '%\"trust-anchor%'"));
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        proposed();
        TestTenant other = new TestTenant();
        assertEquals(0, other.count("trust_anchor"));
        assertEquals(
                Optional.empty(),
                other.call(beans -> beans.get(TrustAnchorRegistry.class).find(ANCHOR.id())));
    }

    private static TrustAnchor read(ObjectNode json) {
        try {
            return TrustAnchor.of(json, "");
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e);
        }
    }
}
