package org.lineproof.reporting.control.supplied;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.Supplied;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.BundleReader;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.MalformedBundle;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.SupplierBundle;

/** What the reports of a deployer say of its supplier's bundle. */
class SuppliedBlocksTest {
    private static final SupplierBundle BUNDLE = SupplierBundle.of(
            "R03", Supplied.provider(CutBuilder.DIGEST, "3", "2036-11-01").cut());
    private static final String DIGEST =
            ImportedBundle.digestOf(BUNDLE.zip()).value().substring(7);

    private static Supplied deployer() {
        return Supplied.to(new CutBuilder(1)
                        .system("deployer")
                        .model("1", null)
                        .receipt(1, true, members -> members.put("instructionsVersion", "3")))
                .takenOver(BUNDLE)
                .imported(BUNDLE);
    }

    private static String json(String definition, EvidenceCut cut, Language language) {
        return new String(ReportJson.bytes(RichAndPoor.report(definition, cut, language)), StandardCharsets.UTF_8);
    }

    @Test
    void theReportsSayWhoseWordItIsAndNameTheBundleByItsDigest() {
        for (String definition : List.of("R01", "R03", "R11", "R14")) {
            String english = json(definition, deployer().cut(), Language.EN);
            assertTrue(english.contains("Stated by the supplier Sample Supplier in R03-"), definition);
            assertTrue(english.contains(DIGEST), definition);
            assertTrue(english.contains("it counts: verified against pins in force"), definition);
            String german = json(definition, deployer().cut(), Language.DE);
            assertTrue(german.contains("So ausgesagt vom Lieferanten Sample Supplier in R03-"), definition);
            assertTrue(german.contains("es zählt: geprüft gegen geltende Anker"), definition);
        }
    }

    @Test
    void anErasureIsNamedAndTheWordsOfTheSupplierAreGone() {
        EvidenceCut erased = deployer().stored(zip -> null).cut();
        String report = json("R11", erased, Language.EN);
        assertTrue(report.contains("nothing rests on it: it was erased"));
        assertFalse(report.contains("Stated by the supplier"));
    }

    @Test
    void theWordingHasAVersionOfItsOwnWhereSuppliersAreToldOf() {
        ReportRecord with = RichAndPoor.report("R03", deployer().cut(), Language.EN);
        ReportRecord without = RichAndPoor.report("R03", RichAndPoor.rich().cut(), Language.EN);
        assertTrue(
                with.pins().textVersion().endsWith(", supplied 2"), with.pins().textVersion());
        assertFalse(without.pins().textVersion().contains("supplied"));
    }

    @Test
    void theBundleOfSuchAReportOpensTheImportAndVerifiesWithoutTheSuppliers() throws MalformedArchive, MalformedBundle {
        EvidenceCut cut = deployer().cut();
        SupplierBundle ours = SupplierBundle.of("R03", cut);
        assertEquals(
                Verdict.VERIFIED,
                OfflineVerification.of(ours.zip(), ours.pins()).verdict());
        BundledContent opened = new BundleReader(StoredArchive.read(new HeldBytes(ours.zip())))
                .read().contents().stream()
                        .filter(content -> Reference.to(content.origin(), content.index())
                                .equals(cut.supplied().get(0).entry()))
                        .findFirst()
                        .orElseThrow();
        assertTrue(opened.disclosures().stream()
                .anyMatch(field ->
                        field.name().equals("digest") && field.value().asText().endsWith(DIGEST)));
    }
}
