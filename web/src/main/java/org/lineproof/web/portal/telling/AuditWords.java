package org.lineproof.web.portal.telling;

import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Words;

/** What the server found when it last audited a log by itself, in words. */
public final class AuditWords {

    private AuditWords() {}

    public static Mark mark(AuditGlance last) {
        return switch (last.outcome()) {
            case INTACT -> Mark.good("Audit fits");
            case FINDINGS -> Mark.bad("Audit found damage");
            case INCOMPLETE -> Mark.open("Audit not complete");
        };
    }

    /** When, and what came of it. */
    public static String sentence(AuditGlance last) {
        String at = Moments.text(last.endedAt());
        return switch (last.outcome()) {
            case INTACT -> "everything fitted on " + at;
            case FINDINGS -> Words.counted(last.findings(), "thing", "things") + " did not fit on " + at;
            case INCOMPLETE -> "nothing contradicted on " + at + ", but not everything could be compared";
        };
    }
}
