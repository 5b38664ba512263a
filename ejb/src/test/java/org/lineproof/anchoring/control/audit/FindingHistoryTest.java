package org.lineproof.anchoring.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.audit.RecordedFinding;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

class FindingHistoryTest {

    private static final Finding ENTRY = Finding.at(Fault.CHANGED_ENTRY, 17, null, "the entry was changed");
    private static final Finding FOREIGN =
            Finding.ofSize(Fault.FOREIGN_HEAD, 8, "the head on the ledger has another root");
    private static final List<String> NO_LEDGER = List.of("the head on the ledger: no answer");

    @Test
    void whatWasNotFoundBeforeIsFresh() {
        FindingHistory history = FindingHistory.of(List.of(ENTRY), found(20, List.of(), ENTRY, FOREIGN));
        assertEquals(List.of(FOREIGN), history.fresh());
        assertEquals(List.of(), history.gone());
    }

    @Test
    void theSamePlaceInOtherWordsIsNotFresh() {
        Finding reworded = Finding.at(Fault.CHANGED_ENTRY, 17, null, "the entry was changed once more");
        assertEquals(
                List.of(),
                FindingHistory.of(List.of(ENTRY), found(20, List.of(), reworded))
                        .fresh());
    }

    @Test
    void whatWasLookedForAndIsNotThereIsGone() {
        FindingHistory history = FindingHistory.of(List.of(ENTRY, FOREIGN), found(20, List.of()));
        assertEquals(List.of(ENTRY, FOREIGN), history.gone());
        assertEquals(Outcome.INTACT, history.result().outcome());
    }

    @Test
    void aLedgerThatIsCutOffMakesNoFindingOfTheLedgerGoAway() {
        FindingHistory history = FindingHistory.of(List.of(ENTRY, FOREIGN), found(20, NO_LEDGER));
        assertEquals(List.of(ENTRY), history.gone(), "the entries were compared");
        assertEquals(List.of(FOREIGN), history.result().findings());
        assertEquals(Outcome.FINDINGS, history.result().outcome());
        assertEquals(List.of(), history.fresh(), "nobody is told again");
    }

    @Test
    void anAuditThatReadNoEntryMakesNothingGoAway() {
        AuditResult broken = found(0, List.of("anything, the audit broke off: out of memory"));
        FindingHistory history = FindingHistory.of(List.of(ENTRY, FOREIGN), broken);
        assertEquals(List.of(ENTRY, FOREIGN), history.result().findings());
        assertEquals(List.of(), history.gone());
    }

    @Test
    void moreFindingsThanAreRecordedAreCounted() {
        Finding[] many = IntStream.range(0, RecordedFinding.MOST + 7)
                .mapToObj(index -> Finding.at(Fault.CHANGED_CONTENT, index, null, "changed"))
                .toArray(Finding[]::new);
        AuditResult result =
                FindingHistory.of(List.of(FOREIGN), found(500, List.of(), many)).result();
        assertEquals(RecordedFinding.MOST, result.findings().size());
        assertTrue(result.notChecked().get(0).contains("there are 7 more"), result::toString);
    }

    @Test
    void aDetailTooLongToBeKeptIsCutAndStillKnownAgain() {
        Finding wordy = Finding.of(Fault.CHANGED_KEY, "x".repeat(5_000));
        FindingHistory first = FindingHistory.of(List.of(), found(1, List.of(), wordy));
        assertEquals(2_000, first.result().findings().get(0).detail().length());
        FindingHistory second = FindingHistory.of(first.result().findings(), found(1, List.of(), wordy));
        assertEquals(List.of(), second.fresh());
        assertEquals(List.of(), second.gone());
    }

    private static AuditResult found(long entries, List<String> notChecked, Finding... findings) {
        return new AuditResult(LogName.LINEAGE, entries, List.of(findings), notChecked);
    }
}
