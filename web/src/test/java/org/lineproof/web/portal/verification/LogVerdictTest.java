package org.lineproof.web.portal.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;
import org.lineproof.web.portal.wording.Mark;

class LogVerdictTest {

    private static final LogName LOG = LogName.ofSystem("claim-triage");
    private static final UUID ENTRY = new UUID(1, 2);

    private static LogVerdict verdict(Finding... findings) {
        return new LogVerdict(new AuditResult(LOG, 216, List.of(findings), List.of()));
    }

    @Test
    void aLogThatHoldsSaysWhatWasCompared() {
        assertEquals(Mark.good("Holds"), verdict().mark());
        assertEquals(
                "216 entries were recomputed from what is published and compared with the stored rows, the signed"
                        + " checkpoints and the ledger: everything fits.",
                verdict().sentence());
    }

    @Test
    void anEmptyLogIsSaidToBeEmpty() {
        assertEquals(
                "The log is empty: there is nothing to recompute yet.",
                new LogVerdict(new AuditResult(LOG, 0, List.of(), List.of())).sentence());
    }

    @Test
    void aLedgerThatDidNotAnswerIsNotCalledCompared() {
        LogVerdict verdict = new LogVerdict(new AuditResult(LOG, 1, List.of(), List.of("the ledger: no answer")));
        assertFalse(verdict.sentence().contains("ledger"), verdict.sentence());
        assertEquals(List.of("the ledger: no answer"), verdict.notChecked());
    }

    @Test
    void anAlteredEntryIsNamedByItsPlace() {
        LogVerdict verdict = verdict(Finding.at(Fault.CHANGED_ENTRY, 17, ENTRY, "the leaf hash differs"));
        assertEquals(Mark.bad("Does not hold"), verdict.mark());
        assertTrue(verdict.sentence().endsWith("1 thing does not fit what was published:"), verdict.sentence());
        Misfit misfit = verdict.misfits().get(0);
        assertEquals("Entry 17", misfit.place());
        assertEquals("the leaf hash differs", misfit.detail());
        assertTrue(misfit.ofSystem());
    }

    @Test
    void aMisfitNamesWhatItIsAboutAndWhatToDo() {
        assertEquals(
                "The log as a whole",
                misfit(Finding.of(Fault.CHANGED_TILE, "x")).place());
        assertEquals(
                "Size 300",
                misfit(Finding.ofSize(Fault.FORGED_CHECKPOINT, 300, "x")).place());
        assertEquals(
                "An entry without a place",
                misfit(new Finding(Fault.CHANGED_ENTRY, null, null, ENTRY, "no row"))
                        .place());
        assertEquals("The list of logs", new Misfit(null, Finding.of(Fault.SHADOW_LOG, "x")).place());
        assertTrue(misfit(Finding.of(Fault.CHANGED_TILE, "x")).cure().startsWith("Compute the tile again"));
        assertFalse(new Misfit(LogName.AUDIT, Finding.at(Fault.CHANGED_ENTRY, 1, ENTRY, "x")).ofSystem());
    }

    @Test
    void aListOfLogsThatCouldNotBeComparedIsOpen() {
        LogVerdict open = new LogVerdict(new AuditResult(null, 3, List.of(), List.of("the ledger: no answer")));
        assertEquals(Mark.open("Not all compared"), open.mark());
        assertTrue(open.sentence().endsWith("is open."), open.sentence());
    }

    private static Misfit misfit(Finding finding) {
        return new Misfit(LOG, finding);
    }
}
