package org.lineproof.reporting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.Lines;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.extract.Opening;

class DataReportsBundleTest {
    @ParameterizedTest
    @ValueSource(strings = {"R02", "R03"})
    void everyEntryThatALineNamesIsInTheBundleOpenAndProved(String definition) {
        EvidenceCut cut = RichAndPoor.rich().cut();
        ReportRecord report = RichAndPoor.report(definition, cut, Language.DE);
        BundleSelection selection = BundleSelection.of(cut, report, Opening.WHOLE);
        int named = 0;
        for (LogCut log : cut.published()) {
            String origin = log.require().origin();
            long size = log.require().size();
            Map<Long, BundledEntry> entries =
                    selection.entries(log).stream().collect(Collectors.toMap(BundledEntry::index, Function.identity()));
            Set<Long> open =
                    selection.contents(log).stream().map(BundledContent::index).collect(Collectors.toSet());
            for (long index = 0; index < size; index++) {
                long at = index;
                if (Lines.of(report).stream().anyMatch(line -> line.names(origin, at))) {
                    BundledEntry entry = entries.get(index);
                    assertTrue(open.contains(index), origin + " " + index);
                    assertTrue(new InclusionProof(index, size, entry.path())
                            .proves(entry.entry().leafHash(), log.require().root()));
                    named++;
                }
            }
        }
        assertTrue(named > 10, "named: " + named);
        assertFalse(Lines.of(report).isEmpty());
        assertEquals(cut.pins(), report.pins().logs());
    }
}
