package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Does each receipt name a version of the instructions for use that is on file? */
public final class UsedInstructions implements Check {
    private static final Question QUESTION = Question.ofBoth("instructions-version", "aia-13-2", "aia-26-1");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<OpenedEntry> instructions = examination.declarations().practices("instructions");
        List<OpenedEntry> kept = examination.keptReceipts();
        if (instructions.isEmpty() || kept.isEmpty()) {
            return asked.open(
                    instructions.isEmpty() ? asked.say("none") : asked.say("no-receipt"), null, asked.say("none.cure"));
        }
        Set<String> versions = instructions.stream()
                .map(entry -> String.valueOf(entry.text("version")))
                .collect(Collectors.toSet());
        List<OpenedEntry> without = kept.stream()
                .filter(receipt -> !versions.contains(String.valueOf(receipt.text("instructionsVersion"))))
                .toList();
        return without.isEmpty()
                ? asked.passed(
                        asked.count("passed", kept.size()),
                        examination
                                .cut()
                                .system()
                                .whole()
                                .and(examination.cut().audit().stated(EvidenceClass.DECLARED, instructions)))
                : asked.failed(
                        asked.count("failed", without.size(), asked.number(kept.size())),
                        examination.stated(without),
                        asked.say("cure"));
    }
}
