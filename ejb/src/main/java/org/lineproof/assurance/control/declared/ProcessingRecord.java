package org.lineproof.assurance.control.declared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineproof.assurance.control.question.Check;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.control.question.Question;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.requirements.entity.Requirement;

/** Does the record of processing have an answer under each letter of GDPR Art. 30(1)? */
public final class ProcessingRecord implements Check {
    private static final Question QUESTION =
            Question.ofBoth("processing-record", "Record of processing", "gdpr-30-1", "gdpr-30-1");
    private static final Map<String, String> LETTERS = letters();

    private static Map<String, String> letters() {
        Map<String, String> letters = new LinkedHashMap<>();
        letters.put("controller", "(a) controller and contact");
        letters.put("purposes", "(b) purposes");
        letters.put("subjects", "(c) categories of data subjects");
        letters.put("data", "(c) categories of personal data");
        letters.put("recipients", "(d) recipients");
        letters.put("transfers", "(e) transfers");
        letters.put("erasure", "(f) time limits for erasure");
        letters.put("security", "(g) security measures");
        return letters;
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Finding apply(Examination examination) {
        Requirement duty = QUESTION.duty(examination);
        Optional<OpenedEntry> record = examination.declarations().practice("processing");
        if (record.isEmpty()) {
            return QUESTION.open(
                    duty,
                    "No record of processing is kept for this system here.",
                    null,
                    "Record a practice of kind processing, or keep the record elsewhere and say where.");
        }
        List<String> missing = LETTERS.entrySet().stream()
                .filter(letter -> record.get().text(letter.getKey()) == null)
                .map(Map.Entry::getValue)
                .toList();
        var basis = examination.cut().audit().stated(EvidenceClass.DECLARED, List.of(record.get()));
        return missing.isEmpty()
                ? QUESTION.passed(
                        duty,
                        "The record has an answer under each letter, as of "
                                + record.get().entry().minute() + ".",
                        basis)
                : QUESTION.failed(
                        duty,
                        "The record says nothing on " + String.join(", ", missing) + ".",
                        basis,
                        "Record it again with the missing parts; where there is nothing, such as no transfer, say so.");
    }
}
