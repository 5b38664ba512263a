package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.control.supplied.IssuedInstructions;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Does each receipt name a version of the instructions for use that is on file, here or in a bundle of the supplier? */
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
        IssuedInstructions issued = IssuedInstructions.of(examination, asked);
        boolean none = instructions.isEmpty() && issued.versions().isEmpty();
        if (none || kept.isEmpty()) {
            return asked.open(none ? asked.say("none") : asked.say("no-receipt"), null, asked.say("none.cure"));
        }
        List<OpenedEntry> notOurs = without(
                kept,
                instructions.stream()
                        .map(entry -> String.valueOf(entry.text("version")))
                        .collect(Collectors.toSet()));
        List<OpenedEntry> without = without(notOurs, issued.versions());
        if (without.isEmpty()) {
            String reason = asked.count("passed", kept.size());
            Basis ours = ours(examination, instructions);
            return notOurs.isEmpty()
                    ? asked.passed(reason, ours)
                    : asked.passed(issued.added(reason), issued.and(ours));
        }
        return asked.failed(
                asked.count("failed", without.size(), asked.number(kept.size())),
                instructions.isEmpty()
                        ? examination.stated(without)
                        : examination.stated(without).and(onFile(examination, instructions)),
                asked.say("cure"));
    }

    private static List<OpenedEntry> without(List<OpenedEntry> receipts, Set<String> versions) {
        return receipts.stream()
                .filter(receipt -> !versions.contains(String.valueOf(receipt.text("instructionsVersion"))))
                .toList();
    }

    private static Basis ours(Examination examination, List<OpenedEntry> instructions) {
        Basis receipts = examination.cut().system().whole();
        return instructions.isEmpty() ? receipts : receipts.and(onFile(examination, instructions));
    }

    private static Basis onFile(Examination examination, List<OpenedEntry> instructions) {
        return examination.cut().audit().stated(EvidenceClass.DECLARED, instructions);
    }
}
