package org.lineproof.assurance.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.cut.DamagedEvidence;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Reference;
import org.lineproof.requirements.entity.Requirement;

/** Do the entries give the signed roots, and do the kept contents fit the entries? Recomputed, not looked up. */
public final class WholeLogs implements Check {
    private static final Question QUESTION =
            Question.ofBoth("integrity", "Logs and contents are unaltered", "aia-19-1", "aia-26-6");
    private static final String CURE =
            "Restore the altered rows from a backup and find out who changed them; the log itself is never changed.";

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<LogCut> logs = examination.cut().published();
        if (logs.isEmpty()) {
            return QUESTION.open(duty, "Nothing is published yet.", null, "Wait for a checkpoint.");
        }
        for (LogCut log : logs) {
            Finding fault = fault(log, duty);
            if (fault != null) {
                return fault;
            }
        }
        return QUESTION.passed(
                duty,
                "The " + examination.cut().entries() + " entries of " + logs.size()
                        + " logs give the signed roots, and every content that"
                        + " is kept fits the commitments of its entry. This is more than the duty asks for.",
                examination.cut().whole());
    }

    private static @Nullable Finding fault(LogCut log, Requirement duty) {
        List<OpenedEntry> altered =
                log.entries().stream().filter(entry -> !entry.fits()).toList();
        if (!altered.isEmpty()) {
            return QUESTION.failed(
                    duty,
                    "What is kept no longer fits the commitments in the log "
                            + log.require().origin() + ", entry "
                            + altered.get(0).index() + (altered.size() > 1 ? " and others." : "."),
                    log.stated(EvidenceClass.DECLARED, altered),
                    CURE);
        }
        boolean rooted = TreeHash.root(log.entries().stream()
                        .map(entry -> entry.entry().leafHash())
                        .toList())
                .equals(log.require().root());
        return rooted
                ? null
                : QUESTION.failed(
                        duty,
                        "The entries of " + log.require().origin() + " do not give the root that was signed.",
                        log.whole(),
                        CURE);
    }

    /** The finding for an entry that cannot even be read. */
    public static Finding damaged(DamagedEvidence damage, Requirement duty) {
        Basis basis = new Basis(
                null, damage.log().state(), List.of(Reference.to(damage.log().origin(), damage.index())));
        return QUESTION.failed(duty, "The " + damage.getMessage() + ".", basis, CURE);
    }
}
