package org.lineproof.report.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class BasisTest {
    private static final Basis SIGNED = Basis.entry(EvidenceClass.SIGNED, LogState.WITNESSED, "log.example/a", 4);
    private static final Basis DECLARED = Basis.entry(EvidenceClass.DECLARED, LogState.PUBLISHED, "log.example/b", 0);
    private static final Basis COMPUTED = Basis.computed(LogState.WITNESSED, "log.example/a", 9);

    @Test
    void aStatementFromTwoIsAsWeakAsTheWeakerOnEachAxis() {
        Basis both = SIGNED.and(DECLARED);
        assertEquals(EvidenceClass.DECLARED, both.evidence());
        assertEquals(LogState.PUBLISHED, both.state());
        assertEquals(List.of(Reference.to("log.example/a", 4), Reference.to("log.example/b", 0)), both.references());
    }

    @Test
    void whatWasComputedIsAsStrongAsWhatItWasComputedFrom() {
        assertEquals(EvidenceClass.SIGNED, COMPUTED.and(SIGNED).evidence());
        assertEquals(EvidenceClass.SIGNED, SIGNED.and(COMPUTED).evidence());
        assertNull(COMPUTED.and(COMPUTED).evidence());
    }

    @Test
    void anEntryIsNamedOnce() {
        assertEquals(
                List.of(Reference.to("log.example/a", 4)), SIGNED.and(SIGNED).references());
    }
}
