package org.lineproof.assurance.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.cut.DamagedEvidence;
import org.lineproof.assurance.control.question.Asked;
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
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Requirement;

/** Do the entries give the signed roots, and do the kept contents fit the entries? Recomputed, not looked up. */
public final class WholeLogs implements Check {
    private static final Question QUESTION = Question.ofBoth("integrity", "aia-19-1", "aia-26-6");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<LogCut> logs = examination.cut().pinned();
        if (examination.cut().published().isEmpty()) {
            return asked.open(asked.common("nothing-published"), null, asked.common("wait"));
        }
        for (LogCut log : logs) {
            Finding fault = fault(log, asked);
            if (fault != null) {
                return fault;
            }
        }
        return asked.passed(
                asked.count(
                        "passed", logs.size(), asked.number(examination.cut().entries())),
                examination.cut().whole());
    }

    private static @Nullable Finding fault(LogCut log, Asked asked) {
        List<OpenedEntry> altered =
                log.entries().stream().filter(entry -> !entry.fits()).toList();
        if (!altered.isEmpty()) {
            return asked.failed(
                    asked.say(
                            altered.size() > 1 ? "altered-others" : "altered",
                            log.require().origin(),
                            altered.get(0).index()),
                    log.stated(EvidenceClass.DECLARED, altered),
                    asked.say("cure"));
        }
        boolean rooted = TreeHash.root(log.entries().stream()
                        .map(entry -> entry.entry().leafHash())
                        .toList())
                .equals(log.require().root());
        return rooted ? null : asked.failed(asked.say("root", log.require().origin()), log.whole(), asked.say("cure"));
    }

    /** The finding for an entry that cannot even be read. */
    public static Finding damaged(DamagedEvidence damage, Requirement duty, Language language) {
        Asked asked = QUESTION.put(duty, language);
        Basis basis = new Basis(
                null, damage.log().state(), List.of(Reference.to(damage.log().origin(), damage.index())));
        return asked.failed(asked.say("damaged", damage.index(), damage.log().origin()), basis, asked.say("cure"));
    }
}
