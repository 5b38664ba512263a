package org.lineproof.assurance.control.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Are the documents kept for ten years from the day the system was placed on the market? */
public final class KeptDocuments implements Check {
    private static final int YEARS = 10;
    private static final Question QUESTION =
            Question.ofProviders("documents-kept", "Documents are kept for ten years", "aia-18-1-a", "aia-16-d");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        List<OpenedEntry> documents = examination.declarations().practices("documentation");
        if (documents.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "No document of the technical documentation is recorded.",
                    null,
                    "Record a practice of kind documentation for each document, with its digest.");
        }
        List<OpenedEntry> shorter =
                documents.stream().filter(document -> !longEnough(document)).toList();
        return shorter.isEmpty()
                ? QUESTION.passed(
                        duty,
                        documents.size() + " documents are recorded by their digests, each to be kept for " + YEARS
                                + " years from the day the system was placed on the market.",
                        examination.cut().audit().stated(EvidenceClass.DECLARED, documents))
                : QUESTION.failed(
                        duty,
                        "Kept for less than " + YEARS + " years from placing on the market: "
                                + shorter.stream()
                                        .map(document ->
                                                document.text("title") + ", until " + document.text("keptUntil"))
                                        .collect(Collectors.joining("; "))
                                + ".",
                        examination.cut().audit().stated(EvidenceClass.DECLARED, shorter),
                        "Keep them longer, and record that with the new date.");
    }

    private static boolean longEnough(OpenedEntry document) {
        String placed = document.text("placedOnMarket");
        String until = document.text("keptUntil");
        return placed != null
                && until != null
                && !LocalDate.parse(until).isBefore(LocalDate.parse(placed).plusYears(YEARS));
    }
}
