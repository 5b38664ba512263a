package org.lineproof.report.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.report.SampleReport;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class BasisWordsTest {
    private final Pins pins = SampleReport.of(5, 20).pins();

    @Test
    void bothAxesStandBesideEachOther() {
        Basis basis = Basis.entry(EvidenceClass.SIGNED, LogState.PUBLISHED, SampleReport.AUDIT_LOG, 2);
        assertEquals(new BasisWords("signed", "published", "L2 #2"), BasisWords.of(basis, pins, Texts.in(Language.EN)));
    }

    @Test
    void aFactOverTheWholeLogNamesItsRange() {
        Basis basis = Basis.computed(LogState.PENDING, SampleReport.SYSTEM_LOG, 20);
        assertEquals(
                new BasisWords("computed", "pending", "L1 #0–19"), BasisWords.of(basis, pins, Texts.in(Language.EN)));
    }

    @Test
    void aLogWithoutEntriesIsNamedWithoutAPlace() {
        String origin = "demo.example/tenant/system/silent";
        LogPin empty = new LogPin(origin, 0, TreeHash.emptyRoot(), "note", Instant.EPOCH, LogState.PUBLISHED, "");
        Pins pins = new Pins(List.of(empty), "1", "all fields open");
        Basis whole = Basis.computed(LogState.PUBLISHED, origin, 0);
        assertTrue(pins.cover(whole.references().get(0)));
        assertEquals(
                "L1 without entry",
                BasisWords.of(whole, pins, Texts.in(Language.EN)).references());
        assertEquals(
                "L1 ohne Eintrag",
                BasisWords.of(whole, pins, Texts.in(Language.DE)).references());
        assertEquals(
                "published at 1970-01-01T00:00:00Z; a log without entries is not anchored",
                AnchorWords.of(empty, Texts.in(Language.EN)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LogPin(origin, 0, Hash.sha256(new byte[1]), "note", Instant.EPOCH, LogState.PUBLISHED, ""));
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
