package org.lineproof.report.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.Pins;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class BasisWordsTest {
    private final Pins pins = SampleReport.of(5, 20).pins();

    @Test
    void bothAxesStandBesideEachOther() {
        Basis basis = Basis.entry(EvidenceClass.SIGNED, LogState.PUBLISHED, SampleReport.AUDIT_LOG, 2);
        assertEquals(new BasisWords("signed · published", "L2 #2"), BasisWords.of(basis, pins, Texts.in(Language.EN)));
    }

    @Test
    void aFactOverTheWholeLogNamesItsRange() {
        Basis basis = Basis.computed(LogState.PENDING, SampleReport.SYSTEM_LOG, 20);
        assertEquals(
                new BasisWords("computed · pending", "L1 #0–19"), BasisWords.of(basis, pins, Texts.in(Language.EN)));
    }

    @Test
    void manyPlacesAreCounted() {
        Basis basis = new Basis(EvidenceClass.DECLARED, LogState.WITNESSED, entries(0, 2, 4, 6, 8, 10, 12));
        assertEquals(
                "L1 #0, L1 #2, L1 #4, L1 #6 and 3 more",
                BasisWords.of(basis, pins, Texts.in(Language.EN)).references());
    }

    @Test
    void neighboursAreOneRange() {
        Basis basis = new Basis(EvidenceClass.DECLARED, LogState.WITNESSED, entries(3, 4, 5, 9));
        assertEquals(
                "L1 #3–5, L1 #9",
                BasisWords.of(basis, pins, Texts.in(Language.EN)).references());
    }

    private static List<Reference> entries(long... indexes) {
        return LongStream.of(indexes)
                .mapToObj(index -> Reference.to(SampleReport.SYSTEM_LOG, index))
                .toList();
    }
}
