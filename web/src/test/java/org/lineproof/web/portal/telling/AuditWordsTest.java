package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.web.portal.wording.Mark;

class AuditWordsTest {

    private static final Instant AT = Instant.parse("2026-11-26T06:00:00.25Z");

    @Test
    void aLogThatFittedIsSaidToHaveFittedThen() {
        AuditGlance last = new AuditGlance(AT, Outcome.INTACT, 0);
        assertEquals(Mark.good("Audit fits"), AuditWords.mark(last));
        assertEquals("everything fitted on 2026-11-26T06:00:00Z", AuditWords.sentence(last));
    }

    @Test
    void aLogWithDamageIsNotShownAsFine() {
        assertEquals(Mark.bad("Audit found damage"), AuditWords.mark(new AuditGlance(AT, Outcome.FINDINGS, 1)));
        assertEquals(
                "1 thing did not fit on 2026-11-26T06:00:00Z",
                AuditWords.sentence(new AuditGlance(AT, Outcome.FINDINGS, 1)));
        assertEquals(
                "3 things did not fit on 2026-11-26T06:00:00Z",
                AuditWords.sentence(new AuditGlance(AT, Outcome.FINDINGS, 3)));
    }

    @Test
    void norIsOneThatCouldNotBeComparedWholly() {
        AuditGlance last = new AuditGlance(AT, Outcome.INCOMPLETE, 0);
        assertEquals(Mark.open("Audit not complete"), AuditWords.mark(last));
        assertEquals(
                "nothing contradicted on 2026-11-26T06:00:00Z, but not everything could be compared",
                AuditWords.sentence(last));
    }
}
