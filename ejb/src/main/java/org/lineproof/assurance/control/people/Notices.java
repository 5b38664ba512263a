package org.lineproof.assurance.control.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Does each receipt name the notice that people got, and is that notice on file? */
public final class Notices implements Check {
    private static final Question QUESTION = Question.ofBoth("notices", "aia-50-1", "aia-26-11", "aia-50-5");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<OpenedEntry> notices = examination.declarations().practices("notice");
        List<OpenedEntry> kept = examination.keptReceipts();
        if (notices.isEmpty() || kept.isEmpty()) {
            return asked.open(
                    notices.isEmpty() ? asked.say("none") : asked.say("no-receipt"), null, asked.say("none.cure"));
        }
        Set<String> known = notices.stream()
                .map(notice -> String.valueOf(notice.text("notice")))
                .collect(Collectors.toSet());
        List<OpenedEntry> untold = kept.stream()
                .filter(receipt -> !known.contains(String.valueOf(receipt.text("noticeId"))))
                .toList();
        Basis onFile = examination.cut().audit().stated(EvidenceClass.DECLARED, notices);
        return untold.isEmpty()
                ? asked.passed(
                        asked.count("passed", kept.size()),
                        examination.cut().system().whole().and(onFile))
                : asked.failed(
                        asked.count("failed", untold.size(), asked.number(kept.size())),
                        examination.stated(untold).and(onFile),
                        asked.say("cure"));
    }
}
