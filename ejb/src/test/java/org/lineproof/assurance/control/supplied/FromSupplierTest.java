package org.lineproof.assurance.control.supplied;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.report.basis.Outcome.FAILED;
import static org.lineproof.report.basis.Outcome.INDETERMINATE;
import static org.lineproof.report.basis.Outcome.PASSED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.Supplied;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Reason;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.reporting.control.SupplierBundle;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;

/** Findings that rest on bundles of a supplier: real ones, as the product makes them of the supplier's logs. */
class FromSupplierTest {
    private static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();
    private static final String OTHER = "sha256:" + "ef".repeat(32);
    private static final List<String> CHECKS = List.of(
            "supplied-instructions",
            "supplied-metrics",
            "supplied-training-data",
            "supplied-documentation",
            "supplied-cooperation");

    /** A system of another's: one version that decided once. */
    private static CutBuilder deployer() {
        return new CutBuilder()
                .system("deployer")
                .model("1", null)
                .receipt(1, true, members -> members.put("instructionsVersion", "3"));
    }

    private static CutBuilder supplier() {
        return Supplied.provider(CutBuilder.DIGEST, "3", "2036-11-01");
    }

    private static SupplierBundle r03(CutBuilder supplier) {
        return SupplierBundle.of("R03", supplier.cut());
    }

    private static Finding judged(String check, Outcome outcome, EvidenceCut cut) {
        Finding finding = BothLanguages.evaluate(cut, CATALOGUE).findings().stream()
                .filter(found -> found.id().equals(check))
                .findFirst()
                .orElseThrow();
        assertEquals(outcome, finding.outcome(), finding.reason());
        return finding;
    }

    private static EvidenceCut with(SupplierBundle bundle) {
        return Supplied.to(deployer()).takenOver(bundle).imported(bundle).cut();
    }

    private static void undecided(EvidenceCut cut, String reason) {
        for (String check : CHECKS) {
            String said = judged(check, INDETERMINATE, cut).reason();
            assertTrue(said.contains(reason), said);
        }
    }

    @Test
    void theSuppliersWordPassesWithItsPlaceInTheSuppliersLogs() {
        EvidenceCut cut = with(r03(supplier()));
        Finding finding = judged("supplied-metrics", PASSED, cut);
        assertTrue(
                finding.reason().contains("Stated by the supplier Sample Supplier in R03-")
                        && finding.reason().contains("verified against the pins taken over on 2026-11-22")
                        && finding.reason().contains("There: test.example/fund/audit "),
                finding.reason());
        assertTrue(finding.references().contains(cut.supplied().get(0).entry()), "the import in our own log");
        assertEquals("aia-15-3", finding.requirement());
        judged("supplied-instructions", PASSED, cut);
        judged("supplied-training-data", PASSED, cut);
        judged("supplied-documentation", PASSED, cut);
    }

    @Test
    void theClassAndTheStateAreThoseThatTheVerifierRecomputed() {
        EvidenceCut cut = Supplied.to(deployer().state(LogState.ANCHORED_INDEPENDENT))
                .takenOver(r03(supplier()))
                .imported(r03(supplier()))
                .cut();
        var basis = judged("supplied-metrics", PASSED, cut).basis();
        assertEquals(LogState.PUBLISHED, basis == null ? null : basis.state(), "the report itself claims a chain");
        assertEquals(EvidenceClass.DECLARED, basis == null ? null : basis.evidence());
    }

    @Test
    void theSuppliersOwnFindingFails() {
        judged("supplied-metrics", FAILED, with(r03(supplier(OTHER, "3", "2036-11-01"))));
        judged("supplied-instructions", FAILED, with(r03(supplier(CutBuilder.DIGEST, "2", "2036-11-01"))));
        judged("supplied-documentation", FAILED, with(r03(supplier(CutBuilder.DIGEST, "3", "2030-11-01"))));
        judged(
                "supplied-training-data",
                FAILED,
                with(r03(supplier().run("prepare", List.of("scraped"), List.of("features")))));
    }

    private static CutBuilder supplier(String figures, String instructions, String kept) {
        return Supplied.provider(figures, instructions, kept);
    }

    @Test
    void whatTheSuppliersReportDoesNotSayIsOpen() {
        EvidenceCut poor =
                with(r03(new CutBuilder().system("provider").model("1", null).receipt(1, true)));
        judged("supplied-metrics", INDETERMINATE, poor);
        judged("supplied-instructions", INDETERMINATE, poor);
        judged("supplied-training-data", INDETERMINATE, poor);
        judged("supplied-documentation", INDETERMINATE, poor);
        judged(
                "supplied-documentation",
                INDETERMINATE,
                with(SupplierBundle.of("R01", supplier().cut())));
        EvidenceCut unused = Supplied.to(
                        new CutBuilder().system("deployer").model("1", null).receipt(1, true))
                .takenOver(r03(supplier()))
                .imported(r03(supplier()))
                .cut();
        judged("supplied-instructions", INDETERMINATE, unused);
    }

    @Test
    void whatTheSupplierAnsweredAlongTheValueChainCountsAsLongAsItHolds() {
        judged("supplied-cooperation", PASSED, with(answered("met", "2027-12-31")));
        judged("supplied-cooperation", FAILED, with(answered("not-met", "2027-12-31")));
        judged("supplied-cooperation", INDETERMINATE, with(answered("met", "2026-06-30")));
        judged("supplied-cooperation", INDETERMINATE, with(answered("not-applicable", "2027-12-31")));
        judged(
                "supplied-cooperation",
                INDETERMINATE,
                with(SupplierBundle.of("R11", supplier().cut())));
    }

    private static SupplierBundle answered(String stance, String until) {
        return SupplierBundle.of(
                "R11",
                supplier().answer("aia-25-4", stance, "2026-01-01", until).cut());
    }

    @Test
    void withoutABundleEveryQuestionIsOpenAndTheyAreAskedOfDeployersAlone() {
        undecided(deployer().cut(), "No bundle of the supplier was imported");
        for (String role : List.of("provider", "both")) {
            assertFalse(Checks.evaluate(new CutBuilder().system(role).cut(), CATALOGUE).findings().stream()
                    .anyMatch(finding -> CHECKS.contains(finding.id())));
        }
    }

    @Test
    void aBundleAboutAnotherModelVersionDecidesNothing() {
        EvidenceCut other = Supplied.to(new CutBuilder()
                        .system("deployer")
                        .recorded(
                                "model",
                                true,
                                members -> members.put("name", "triage")
                                        .put("version", "9")
                                        .put("digest", OTHER)))
                .takenOver(r03(supplier()))
                .imported(r03(supplier()))
                .cut();
        undecided(other, "No bundle that counts names the model version triage@9");
        EvidenceCut none = Supplied.to(new CutBuilder().system("deployer").receipt(1, false))
                .takenOver(r03(supplier()))
                .imported(r03(supplier()))
                .cut();
        undecided(none, "No model version is registered here");
    }

    @Test
    void aBundleChangedInOneByteFailsEveryQuestion() {
        SupplierBundle bundle = r03(supplier());
        EvidenceCut cut = Supplied.to(deployer())
                .takenOver(bundle)
                .imported(bundle)
                .stored(zip -> {
                    byte[] changed = zip.clone();
                    changed[changed.length / 2] ^= 1;
                    return changed;
                })
                .cut();
        for (String check : CHECKS) {
            Finding finding = judged(check, FAILED, cut);
            assertEquals(List.of(cut.supplied().get(0).entry()), finding.references());
        }
    }

    @Test
    void whatCannotBeCheckedDecidesNothing() {
        SupplierBundle bundle = r03(supplier());
        undecided(
                Supplied.to(deployer())
                        .takenOver(bundle)
                        .imported(bundle)
                        .stored(zip -> null)
                        .cut(),
                "erased");
        undecided(
                Supplied.to(deployer())
                        .takenOver(bundle)
                        .imported(bundle)
                        .withdrawn(bundle)
                        .cut(),
                "not in force");
        undecided(Supplied.to(deployer()).imported(bundle).cut(), "not in force");
        undecided(
                Supplied.to(deployer())
                        .takenOver(bundle)
                        .imported(bundle, "2026-11-21")
                        .cut(),
                "was to hold until 2026-11-21");
        undecided(
                Supplied.to(deployer())
                        .takenOver(bundle)
                        .imported(bundle)
                        .storedPins(OTHER)
                        .cut(),
                "is not the one that two people took over");
        SupplierBundle foreign = new SupplierBundle(
                bundle.zip(), SupplierBundle.of("R03", otherKeys()).pins());
        undecided(Supplied.to(deployer()).takenOver(foreign).imported(foreign).cut(), "not verified any more");
    }

    /** Logs of other names, and so of other keys. */
    private static EvidenceCut otherKeys() {
        return new CutBuilder().system("provider").cut();
    }

    @Test
    void aWithdrawalAfterTheCutChangesNothingAsOfTheCut() {
        SupplierBundle bundle = r03(supplier());
        EvidenceCut before =
                Supplied.to(deployer()).takenOver(bundle).imported(bundle).cut();
        Supplied later =
                Supplied.to(deployer()).takenOver(bundle).imported(bundle).withdrawn(bundle);
        assertEquals(
                Reason.PINS_WITHDRAWN,
                later.cut().supplied().get(0).problem().orElseThrow().reason());
        judged("supplied-metrics", PASSED, before);
    }

    @Test
    void aNewerReportOfTheSameKindSupersedesAnEarlierOne() {
        SupplierBundle first = r03(supplier(OTHER, "3", "2036-11-01"));
        SupplierBundle second = r03(supplier());
        EvidenceCut cut = Supplied.to(deployer())
                .takenOver(first)
                .imported(first)
                .takenOver(second)
                .imported(second)
                .cut();
        judged("supplied-metrics", PASSED, cut);
        EvidenceCut back = Supplied.to(deployer())
                .takenOver(second)
                .imported(second)
                .takenOver(first)
                .imported(first)
                .cut();
        judged("supplied-metrics", FAILED, back);
    }

    @Test
    void receiptsMayNameInstructionsThatTheSupplierIssued() {
        judged("instructions-version", INDETERMINATE, deployer().cut());
        EvidenceCut cut = with(r03(supplier()));
        Finding finding = judged("instructions-version", PASSED, cut);
        assertTrue(finding.reason().contains("Stated by the supplier Sample Supplier"), finding.reason());
        assertTrue(finding.references().contains(cut.supplied().get(0).entry()));
        judged("instructions-version", FAILED, with(r03(supplier(CutBuilder.DIGEST, "2", "2036-11-01"))));
    }

    @Test
    void theReferenceOfAnImportIsThatOfItsEntry() {
        assertEquals(
                Reference.to(CutBuilder.AUDIT_LOG, 4),
                with(r03(supplier())).supplied().get(0).entry());
    }
}
