package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Is it laid down how long the records are kept, six months at least? */
public final class RetentionDeclared implements Check {
    private static final String ID = "retention-floor";
    private static final String TITLE = "Retention of at least six months";
    private static final String CURE =
            "Lay down a retention period that fits the purpose, six months at least, and keep that decision on file.";

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = examination.duty("aia-19-1", "aia-26-6");
        LogLine log = examination.cut().system();
        if (log.isEmpty()) {
            return Examination.open(
                    ID, TITLE, duty, "No retention rule is declared, and nothing is kept yet.", null, CURE);
        }
        OpenedEntry earliest = log.entries().get(0);
        long erased =
                log.entries().stream().filter(entry -> entry.content() == null).count();
        String kept = erased == 0
                ? "the contents of all " + log.entries().size() + " entries are kept"
                : "the contents of " + erased + " of " + log.entries().size() + " entries are no longer kept";
        return Examination.open(
                ID,
                TITLE,
                duty,
                "No retention rule is declared. The earliest record is of "
                        + earliest.entry().minute() + "; " + kept + ".",
                log.stated(EvidenceClass.DECLARED, List.of(earliest)),
                CURE);
    }
}
