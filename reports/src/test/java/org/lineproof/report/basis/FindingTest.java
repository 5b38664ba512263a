package org.lineproof.report.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Basis BASIS = Basis.entry(EvidenceClass.SIGNED, LogState.PUBLISHED, "log.example/a", 4);

    @Test
    void aFindingGivesItsReason() {
        assertThrows(IllegalArgumentException.class, () -> finding(Outcome.PASSED, " ", BASIS, ""));
    }

    @Test
    void aFailureNamesItsEntriesAndItsCure() {
        assertThrows(IllegalArgumentException.class, () -> finding(Outcome.FAILED, "reason", null, "cure"));
        assertThrows(IllegalArgumentException.class, () -> finding(Outcome.FAILED, "reason", BASIS, ""));
        assertEquals(
                List.of(Reference.to("log.example/a", 4)),
                finding(Outcome.FAILED, "reason", BASIS, "cure").references());
    }

    @Test
    void whatCannotBeDecidedMayHaveNothingToPointTo() {
        assertEquals(
                List.of(), finding(Outcome.INDETERMINATE, "reason", null, "").references());
    }

    @Test
    void aBasisHasReferences() {
        assertThrows(IllegalArgumentException.class, () -> new Basis(null, LogState.PUBLISHED, List.of()));
    }

    @Test
    void aReferenceIsARangeOfEntries() {
        assertThrows(IllegalArgumentException.class, () -> new Reference("log.example/a", 5, 4));
        assertThrows(IllegalArgumentException.class, () -> new Reference("log.example/a", -1, 4));
        assertThrows(IllegalArgumentException.class, () -> new Reference(" ", 0, 0));
    }

    @Test
    void referencesAreOrderedByLogThenPlace() {
        List<Reference> sorted = List.of(Reference.to("b", 1), new Reference("a", 2, 9), Reference.to("a", 2)).stream()
                .sorted()
                .toList();
        assertEquals(List.of(Reference.to("a", 2), new Reference("a", 2, 9), Reference.to("b", 1)), sorted);
    }

    private static Finding finding(Outcome outcome, String reason, @Nullable Basis basis, String cure) {
        return new Finding("check", "What was checked", "aia-12-1", "Art. 12(1)", outcome, reason, basis, cure);
    }
}
