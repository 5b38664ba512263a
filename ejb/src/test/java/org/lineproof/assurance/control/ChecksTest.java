package org.lineproof.assurance.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.Catalogue;

class ChecksTest {
    private static final Catalogue CATALOGUE = new CatalogueFiles("2026-11").read();

    @Test
    void aGapIsFoundBetweenItsNeighbours() {
        Finding finding = finding(sound().receipt(3, true).receipt(6, true), "sequence-gap");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertTrue(finding.reason().contains("model-server-1, epoch 1: numbers 4 to 5"), finding.reason());
        assertEquals(List.of(system(2), system(3)), finding.references());
        assertEquals("aia-12-1", finding.requirement());
    }

    @Test
    void whatAHeartbeatCountedAndNeverCameIsFoundAfterTheLastReceipt() {
        Finding finding = finding(sound().heartbeat(5), "sequence-gap");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertTrue(finding.reason().contains("model-server-1, epoch 1: numbers 3 to 5"), finding.reason());
        assertEquals(List.of(system(1), system(2)), finding.references());
    }

    @Test
    void aHeartbeatOfWhatCameIsNoGapWhereverItStands() {
        Finding finding =
                finding(sound().heartbeat(2).heartbeat(1).receipt(3, true).heartbeat(0), "sequence-gap");
        assertEquals(Outcome.PASSED, finding.outcome());
        assertTrue(finding.reason().contains("heartbeat"), finding.reason());
    }

    @Test
    void ofTwoHeartbeatsTheOneGapIsNamedInTwoParts() {
        Finding finding = finding(sound().heartbeat(3).heartbeat(4).receipt(7, true), "sequence-gap");
        assertTrue(
                finding.reason().contains("4 receipts are missing")
                        && finding.reason().contains("number 3;")
                        && finding.reason().contains("number 4;")
                        && finding.reason().contains("numbers 5 to 6"),
                finding.reason());
    }

    @Test
    void aProducerThatOnlyCountsHasAGap() {
        Finding finding =
                finding(new CutBuilder().system("provider").model("1", null).heartbeat(2), "sequence-gap");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertTrue(finding.reason().contains("numbers 1 to 2"), finding.reason());
    }

    @Test
    void receiptsOutOfOrderAreNoGap() {
        Finding finding = finding(sound().receipt(4, true).receipt(3, true), "sequence-gap");
        assertEquals(Outcome.PASSED, finding.outcome());
    }

    @Test
    void aSequenceThatDoesNotBeginWithOneHasAGap() {
        Finding finding =
                finding(new CutBuilder().system("provider").model("1", null).receipt(2, true), "sequence-gap");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertEquals(List.of(system(0)), finding.references());
    }

    @Test
    void aReceiptOfAnUnregisteredModelVersionIsFound() {
        Finding finding = finding(sound().receipt(3, false), "unregistered-model");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertTrue(finding.reason().contains("triage@2-rc"), finding.reason());
        assertEquals(List.of(system(2)), finding.references());
    }

    @Test
    void aTrainingInputThatNobodyProducedIsFound() {
        Finding finding = finding(
                sound().run("train", List.of("features", "extra_labels"), List.of("model")), "unproduced-input");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertTrue(finding.reason().contains("db/extra_labels, read by ml/train"), finding.reason());
        assertEquals(List.of(Reference.to(CutBuilder.LINEAGE_LOG, 2)), finding.references());
    }

    @Test
    void aDeclaredSourceNeedsNoProducer() {
        CutBuilder cut = sound().source("extra_labels").run("train", List.of("extra_labels"), List.of("model"));
        assertEquals(Outcome.PASSED, finding(cut, "unproduced-input").outcome());
    }

    @Test
    void dataOfPipelinesThatTrainNothingIsNoMatter() {
        CutBuilder cut = sound().run("billing", List.of("invoices"), List.of("totals"));
        assertEquals(Outcome.PASSED, finding(cut, "unproduced-input").outcome());
    }

    @Test
    void anOverrideIsShownAndNotJudged() {
        Finding finding = finding(sound().act("OVERRIDDEN"), "human-override");
        assertEquals(Outcome.INDETERMINATE, finding.outcome());
        assertTrue(finding.reason().startsWith("Human override recorded: decision D-2"), finding.reason());
        assertEquals(List.of(system(2)), finding.references());
    }

    @Test
    void reviewsWithoutAChangePass() {
        assertEquals(
                Outcome.PASSED,
                finding(sound().act("REVIEWED"), "human-override").outcome());
    }

    @Test
    void anAlteredContentIsFoundAtItsEntry() {
        Finding finding = finding(sound().tamper(1), "integrity");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertEquals(List.of(system(1)), finding.references());
    }

    @Test
    void anEntryThatWasPublishedLaterThanPromisedIsFound() {
        Finding finding = finding(sound().publishedLate(1), "promise-kept");
        assertEquals(Outcome.FAILED, finding.outcome());
        assertEquals(List.of(system(1)), finding.references());
        assertTrue(finding.reason().startsWith("One entry of " + CutBuilder.SYSTEM_LOG), finding.reason());
        assertEquals(Outcome.PASSED, finding(sound(), "promise-kept").outcome());
    }

    @Test
    void anOverdueEntryThatNoCheckpointCoversIsFound() {
        Finding overdue = finding(sound().overdue(2), "promise-kept");
        assertEquals(Outcome.FAILED, overdue.outcome());
        assertTrue(
                overdue.reason().startsWith("2 entries of " + CutBuilder.LINEAGE_LOG + " had no checkpoint"),
                overdue.reason());

        Finding both = finding(sound().publishedLate(1).overdue(1), "promise-kept");
        assertEquals(Outcome.FAILED, both.outcome());
        assertTrue(both.reason().startsWith("One entry of " + CutBuilder.SYSTEM_LOG), both.reason());
        assertTrue(both.reason().contains("One entry of " + CutBuilder.LINEAGE_LOG + " had no"), both.reason());
    }

    @Test
    void anOverdueEntryIsNamedWhereNothingIsPublishedYet() {
        Finding open = finding(new CutBuilder().overdue(1), "promise-kept");
        assertEquals(Outcome.INDETERMINATE, open.outcome());
        assertTrue(open.reason().startsWith("Nothing is published yet. One entry of "), open.reason());
    }

    @Test
    void anErasureIsNoDamage() {
        CutBuilder cut = sound().erase(0);
        assertEquals(Outcome.PASSED, finding(cut, "integrity").outcome());
        assertTrue(finding(cut, "retention-floor").reason().contains("1 of 2 entries are no longer kept"));
    }

    @Test
    void withoutARetentionRuleTheFloorIsOpen() {
        assertEquals(Outcome.INDETERMINATE, finding(sound(), "retention-floor").outcome());
    }

    @Test
    void aDeployerIsAskedForItsOwnDuty() {
        CutBuilder cut = new CutBuilder().system("deployer").model("1", null).receipt(1, true);
        assertEquals("aia-26-6", finding(cut, "sequence-gap").requirement());
    }

    @Test
    void nothingPublishedIsNothingFound() {
        BothLanguages.evaluate(new CutBuilder().cut(), CATALOGUE)
                .findings()
                .forEach(finding -> assertEquals(Outcome.INDETERMINATE, finding.outcome(), finding.id()));
    }

    @Test
    void aSoundSystemFailsNowhere() {
        BothLanguages.evaluate(sound().cut(), CATALOGUE)
                .findings()
                .forEach(finding -> assertTrue(finding.outcome() != Outcome.FAILED, finding.id()));
    }

    private static CutBuilder sound() {
        return new CutBuilder()
                .system("provider")
                .model("1", "train")
                .source("raw")
                .run("prepare", List.of("raw"), List.of("features"))
                .run("train", List.of("features"), List.of("model"))
                .receipt(1, true)
                .receipt(2, true);
    }

    private static Finding finding(CutBuilder cut, String id) {
        return BothLanguages.evaluate(cut.cut(), CATALOGUE).findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reference system(long index) {
        return Reference.to(CutBuilder.SYSTEM_LOG, index);
    }
}
