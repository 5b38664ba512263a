package org.lineproof.reporting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.stream.Measure;
import org.lineproof.report.record.Period;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.control.extract.Opening;

class BundleSelectionTest {
    private static final Period PERIOD =
            new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    @Test
    void theLogOfTheSystemGoesInWholeAndOpen() {
        EvidenceCut cut = large();
        BundleSelection selection = selection(cut);
        assertEquals(
                cut.system().entries().size(),
                selection.entries(only(cut.system())).size());
        assertEquals(
                cut.system().entries().size(),
                selection.contents(only(cut.system())).size());
    }

    @Test
    void everyPathLeadsToThePinnedRoot() {
        EvidenceCut cut = large();
        for (LogCut log : cut.published()) {
            long size = log.require().size();
            for (BundledEntry entry : selection(cut).entries(log)) {
                InclusionProof proof = new InclusionProof(entry.index(), size, entry.path());
                assertTrue(
                        proof.proves(entry.entry().leafHash(), log.require().root()),
                        log.require().origin() + " " + entry.index());
            }
        }
    }

    @Test
    void eventsThatTheReportDoesNotNameStayClosed() {
        EvidenceCut cut = large();
        List<Long> open = selection(cut).contents(only(cut.lineage())).stream()
                .map(BundledContent::index)
                .toList();
        assertEquals(List.of(0L), open);
    }

    @Test
    void aPlainReceiptWasCheckedByUs() {
        EvidenceCut cut = large();
        assertEquals(
                SignedBy.CHECKED_BY_US,
                selection(cut).contents(only(cut.system())).get(0).signedBy());
        assertEquals(
                SignedBy.NONE, selection(cut).contents(only(cut.audit())).get(0).signedBy());
    }

    @Test
    void theLeastSizeOfContentsIsKnownBeforeTheyAreWritten() {
        EvidenceCut cut = large();
        for (LogCut log : List.of(only(cut.system()), only(cut.audit()), only(cut.lineage()))) {
            EvidenceBundle bundle = new EvidenceBundle(
                    new byte[0],
                    Optional.empty(),
                    List.of(),
                    selection(cut).contents(log),
                    List.of(),
                    List.of(),
                    List.of());
            long written = Measure.of(Objects.requireNonNull(bundle.files().get("contents.ndjson")))
                    .size();
            long least = selection(cut).leastBytes(log);
            assertTrue(least <= written, least + " of " + written);
            assertTrue(least > written * 3 / 4, least + " of " + written);
        }
    }

    private static LogCut only(LogLine line) {
        return line.parts().get(0);
    }

    /** More entries than one tile holds. */
    private static EvidenceCut large() {
        CutBuilder builder = new CutBuilder()
                .system("provider")
                .model("1", "train")
                .source("features")
                .run("train", List.of("features"), List.of("model"))
                .run("billing", List.of("invoices"), List.of("totals"));
        for (int sequence = 1; sequence <= 300; sequence++) {
            builder.receipt(sequence, true);
        }
        return builder.cut();
    }

    private static BundleSelection selection(EvidenceCut cut) {
        return BundleSelection.of(cut, Reports.of("R01", cut, PERIOD), Opening.WHOLE);
    }
}
