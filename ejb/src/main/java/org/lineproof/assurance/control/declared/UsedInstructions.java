package org.lineproof.assurance.control.declared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Does each receipt name a version of the instructions for use that is on file? */
public final class UsedInstructions implements Check {
    private static final Question QUESTION =
            Question.ofBoth("instructions-version", "Instructions for use are on file", "aia-13-2", "aia-26-1");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<OpenedEntry> instructions = examination.declarations().practices("instructions");
        List<OpenedEntry> kept = examination.keptReceipts();
        if (instructions.isEmpty() || kept.isEmpty()) {
            return QUESTION.open(
                    duty,
                    instructions.isEmpty()
                            ? "No instructions for use are on file."
                            : "There is no receipt that could name them.",
                    null,
                    "Record a practice of kind instructions, and have receipts state instructionsVersion.");
        }
        Set<String> versions = instructions.stream()
                .map(entry -> String.valueOf(entry.text("version")))
                .collect(Collectors.toSet());
        List<OpenedEntry> without = kept.stream()
                .filter(receipt -> !versions.contains(String.valueOf(receipt.text("instructionsVersion"))))
                .toList();
        return without.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "Each of the " + kept.size() + " receipts that are kept names a version of the instructions"
                                + " that is on file. Whether people followed them, a receipt does not tell.",
                        examination.cut().system().whole())
                : QUESTION.failed(
                        duty,
                        without.size() + " of " + kept.size()
                                + " receipts name no version of the instructions that is on file.",
                        examination.stated(without),
                        "Put the version on file, or have the producer state instructionsVersion.");
    }
}
