package org.lineproof.web.portal.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.transparency.entity.AuditResult;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.web.portal.wording.Mark;

class LogVerdictTest {

    private static final LogName LOG = LogName.ofSystem("claim-triage");
    private static final UUID ENTRY = new UUID(1, 2);

    private static LogVerdict verdict(AuditResult.Finding... findings) {
        return new LogVerdict(new AuditResult(LOG, 216, List.of(findings)));
    }

    @Test
    void aLogThatHoldsSaysWhatWasCompared() {
        assertEquals(Mark.good("Holds"), verdict().mark());
        assertEquals(
                "216 entries were recomputed from the stored rows and compared with the signed checkpoints and the"
                        + " ledger: everything fits.",
                verdict().sentence());
    }

    @Test
    void anEmptyLogIsSaidToBeEmpty() {
        assertEquals(
                "The log is empty: there is nothing to recompute yet.",
                new LogVerdict(new AuditResult(LOG, 0, List.of())).sentence());
    }

    @Test
    void aLedgerThatDidNotAnswerIsNotCalledCompared() {
        LogVerdict verdict = new LogVerdict(new AuditResult(LOG, 1, List.of()).without("the ledger: no answer"));
        assertFalse(verdict.sentence().contains("ledger"), verdict.sentence());
        assertEquals(List.of("the ledger: no answer"), verdict.notChecked());
    }

    @Test
    void anAlteredEntryIsNamedByItsPlace() {
        LogVerdict verdict = verdict(new AuditResult.Finding(17L, ENTRY, "the leaf hash differs"));
        assertEquals(Mark.bad("Does not hold"), verdict.mark());
        assertTrue(verdict.sentence().endsWith("1 thing does not fit what was published:"), verdict.sentence());
        Misfit misfit = verdict.misfits().get(0);
        assertEquals("Entry 17", misfit.place());
        assertEquals("the leaf hash differs", misfit.detail());
        assertTrue(misfit.ofSystem());
    }

    @Test
    void aMisfitWithoutAPlaceIsTheWholeLogOrAnUnplacedEntry() {
        assertEquals("The log as a whole", new Misfit(LOG, new AuditResult.Finding(null, null, "cut off")).place());
        assertEquals(
                "An entry without a place", new Misfit(LOG, new AuditResult.Finding(null, ENTRY, "no row")).place());
        assertFalse(new Misfit(LogName.AUDIT, new AuditResult.Finding(1L, ENTRY, "x")).ofSystem());
    }
}
