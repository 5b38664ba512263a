package org.lineproof.assurance.control.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;

/** Are the documents kept for ten years from the day the system was placed on the market? */
public final class KeptDocuments implements Check {
    private static final int YEARS = 10;
    private static final Question QUESTION = Question.ofProviders("documents-kept", "aia-18-1-a", "aia-16-d");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Asked asked = QUESTION.put(examination);
        List<OpenedEntry> documents = examination.declarations().practices("documentation");
        if (documents.isEmpty()) {
            return asked.open(asked.say("none"), null, asked.say("none.cure"));
        }
        List<OpenedEntry> shorter =
                documents.stream().filter(document -> !longEnough(document)).toList();
        return shorter.isEmpty()
                ? asked.passed(
                        asked.count("passed", documents.size(), YEARS),
                        examination.cut().audit().stated(EvidenceClass.DECLARED, documents))
                : asked.failed(
                        asked.say(
                                "failed",
                                YEARS,
                                shorter.stream()
                                        .map(document -> asked.say(
                                                "document",
                                                String.valueOf(document.text("title")),
                                                String.valueOf(document.text("keptUntil"))))
                                        .collect(Collectors.joining("; "))),
                        examination.cut().audit().stated(EvidenceClass.DECLARED, shorter),
                        asked.say("cure"));
    }

    private static boolean longEnough(OpenedEntry document) {
        String placed = document.text("placedOnMarket");
        String until = document.text("keptUntil");
        return placed != null
                && until != null
                && !LocalDate.parse(until).isBefore(LocalDate.parse(placed).plusYears(YEARS));
    }
}
