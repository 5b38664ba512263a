package org.lineproof.assurance.boundary.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.Supplied;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.control.remembered.RememberedEvaluations;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.database.Beans;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Pins;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.SupplierBundle;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.tenancy.entity.Refusal;

/** From the import of a supplier's bundle to findings that rest on it, over a real PostgreSQL. */
class SuppliedEvidenceTest {
    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final SupplierBundle BUNDLE = SupplierBundle.of(
            "R03", Supplied.provider(CutBuilder.DIGEST, "3", "2036-11-01").cut());
    private static final ModelDigest PINS =
            ImportedBundle.digestOf(BUNDLE.pins().bytes());

    /** One server, of which pages ask again and again. */
    private final RememberedEvaluations server = new RememberedEvaluations();

    private TestTenant tenant;

    @BeforeEach
    void buyASystem() {
        tenant = new TestTenant().as("officer");
        tenant.run(beans -> {
            beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage")));
            register(beans, CutBuilder.DIGEST);
            beans.get(SupplierTrust.class)
                    .propose("Sample Supplier", BUNDLE.pins().bytes());
        });
        tenant.as("second officer").run(beans -> beans.get(SupplierTrust.class).approve(PINS));
        tenant.as("officer");
    }

    private static void register(Beans beans, String digest) {
        beans.get(ModelRegistry.class)
                .register(ModelDeclaration.parse(Declared.model("claim-triage", digest, signer(3))));
    }

    private UUID take() {
        UUID entry = tenant.call(beans -> beans.get(BundleImport.class)
                .take(TRIAGE, PINS, BUNDLE.zip(), null)
                .value()
                .entry());
        PublishedRound.publish(tenant);
        return entry;
    }

    private Finding newest() {
        return metrics(tenant.call(beans -> beans.with(RememberedEvaluations.class, server)
                        .get(EvidenceEvaluation.class)
                        .evaluate(TRIAGE))
                .findings());
    }

    private Finding asOf(Pins pins) {
        return metrics(tenant.call(beans -> {
                    EvidenceEvaluation evaluation = beans.get(EvidenceEvaluation.class);
                    return evaluation.evaluate(
                            evaluation.cut(TRIAGE, pins),
                            beans.get(RequirementCatalogue.class).current(),
                            Language.EN);
                })
                .findings());
    }

    private Pins pins() {
        return tenant.call(beans ->
                new Pins(beans.get(EvidenceEvaluation.class).newestCut(TRIAGE).pins(), "1", "all"));
    }

    private static Finding metrics(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.id().equals("supplied-metrics"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFindingRestsOnTheImportAndNamesItsEntry() {
        PublishedRound.publish(tenant);
        assertEquals(Outcome.INDETERMINATE, newest().outcome());
        take();
        Finding finding = newest();
        assertEquals(Outcome.PASSED, finding.outcome(), finding.reason());
        assertTrue(finding.reason().contains("Stated by the supplier Sample Supplier in R03-"), finding.reason());
        assertTrue(
                finding.references().stream().allMatch(place -> place.origin().endsWith("/audit")),
                finding.references().toString());
    }

    @Test
    void aWithdrawalOfThePinsChangesNothingAsOfAnEarlierCut() {
        take();
        Pins before = pins();
        Finding passed = asOf(before);
        tenant.run(beans -> beans.get(SupplierTrust.class).withdraw(PINS, "the supplier lost its key"));
        PublishedRound.publish(tenant);
        assertEquals(Outcome.INDETERMINATE, newest().outcome());
        assertTrue(newest().reason().contains("not in force"), newest().reason());
        assertEquals(passed, asOf(before));
    }

    @Test
    void anErasureLeavesATombstoneAndAnIndeterminateFinding() {
        UUID entry = take();
        Pins before = pins();
        assertEquals(Outcome.PASSED, newest().outcome());
        tenant.run(beans -> beans.get(BundleImport.class).erase(entry, "it named an applicant"));
        assertEquals(Outcome.INDETERMINATE, newest().outcome(), "seen before the erasure is published");
        PublishedRound.publish(tenant);
        assertEquals(0, tenant.count("imported_content"));
        assertEquals(1, tenant.count("imported_erasure"));
        assertTrue(tenant.call(beans -> beans.get(BundleImport.class).content(entry))
                .isEmpty());
        assertEquals(Outcome.INDETERMINATE, newest().outcome());
        assertTrue(newest().reason().contains("erased"), newest().reason());
        assertEquals(Outcome.INDETERMINATE, asOf(before).outcome(), "what is gone is gone for earlier cuts, too");
        assertEquals(
                1,
                tenant.call(beans -> beans.get(EvidenceEvaluation.class).newestCut(TRIAGE))
                        .audit()
                        .ofType("imported-bundle-erasure")
                        .count());
        assertEquals(
                Refusal.Kind.CONFLICT, assertThrows(Refusal.class, this::take).kind());
        assertThrows(
                Refusal.class,
                () -> tenant.run(beans -> beans.get(BundleImport.class).erase(entry, "again")));
    }

    @Test
    void aStoredBundleThatWasChangedInOneByteFails() {
        UUID entry = take();
        assertEquals(Outcome.PASSED, newest().outcome());
        TestDatabase.shared()
                .asOwner("update imported_content set content = set_byte(content, 1000, get_byte(content, 1000) # 1)"
                        + " where entry_id = '" + entry + "'");
        Finding finding = newest();
        assertEquals(Outcome.FAILED, finding.outcome(), finding.reason());
        assertTrue(finding.reason().contains("has not the digest that was logged"), finding.reason());
    }

    @Test
    void anotherOrganisationNeitherErasesNorRestsOnIt() {
        UUID entry = take();
        TestTenant other = new TestTenant().as("officer");
        other.run(beans ->
                beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage"))));
        PublishedRound.publish(other);
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> other.run(beans -> beans.get(BundleImport.class).erase(entry, "mine?")));
        assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
        Finding finding =
                metrics(other.call(beans -> beans.get(EvidenceEvaluation.class).evaluate(TRIAGE))
                        .findings());
        assertTrue(finding.reason().contains("No bundle of the supplier was imported"), finding.reason());
        assertEquals(1, tenant.count("imported_content"));
    }

    @Test
    void aBundleAboutOtherModelVersionsIsRefusedForTheSystem() {
        TestTenant other = new TestTenant().as("officer");
        other.run(beans -> {
            beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage")));
            register(beans, Declared.digest('c'));
            beans.get(SupplierTrust.class)
                    .propose("Sample Supplier", BUNDLE.pins().bytes());
        });
        other.as("second officer").run(beans -> beans.get(SupplierTrust.class).approve(PINS));
        refuses(
                "system",
                () -> other.run(beans -> beans.get(BundleImport.class).take(TRIAGE, PINS, BUNDLE.zip(), null)));
        assertEquals(0, other.count("imported_bundle"));
    }

    @Test
    void anImportHoldsFromTodayOnAndFiveYearsAtMost() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (LocalDate wrong : new LocalDate[] {today.minusDays(2), today.plusYears(6)}) {
            refuses(
                    "validUntil",
                    () -> tenant.run(beans -> beans.get(BundleImport.class).take(TRIAGE, PINS, BUNDLE.zip(), wrong)));
        }
    }
}
